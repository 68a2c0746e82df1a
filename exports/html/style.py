"""The style sheet: paper, forest and gold on the screen, black on white paper when it is printed."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{--ink:#1e2b27;--soft:#4d5b55;--paper:#fbf6ea;--deep:#f1e7d0;--line:#dccfb2;--forest:#17493b;--tint:#e7f0ea;
--gold:#f2b632;--gold-ink:#7a4f00;--gold-pale:#fff5dc}
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Atkinson,"Segoe UI",Roboto,Arial,sans-serif}
h1,h2,h3,.t,.badge{font-family:Bricolage,Atkinson,"Segoe UI",Arial,sans-serif;font-weight:700;line-height:1.2}
p,li,td,th,blockquote,h1,h2,h3{white-space:pre-wrap;overflow-wrap:anywhere}
.page{max-width:66rem;margin:0 auto;padding:0 1.25rem 3rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.6rem 1rem;z-index:1}
a{color:var(--forest)}
:focus-visible{outline:3px solid var(--gold-ink);outline-offset:2px;border-radius:2px}
header{padding:2.2rem 0 1rem;border-bottom:4px solid var(--forest)}
header p{margin:0;color:var(--soft)}
header .rehearsal{color:var(--gold-ink);font-weight:700}
h1{font-size:2.1rem;margin:.2rem 0}
nav ol{list-style:none;margin:1rem 0 0;padding:0;columns:2 20rem;column-gap:2.5rem}
nav li{break-inside:avoid;display:flex;align-items:baseline;padding:.2rem 0;white-space:normal}
nav h2{font-size:1rem;margin:1.2rem 0 0}
nav a{display:inline-block;padding:.15rem 0}
main>section{background:#fff;border:1px solid var(--line);border-radius:10px;margin:1.4rem 0;padding:1.4rem 1.6rem}
h2{font-size:1.6rem;margin:.1rem 0 .7rem}
h3{font-size:1.12rem;color:var(--forest);margin:1.5rem 0 .5rem}
p{margin:.35rem 0}
.small,.soft{color:var(--soft)}
.small{font-size:.88rem}
.forest{color:var(--forest)}
.gold{color:var(--gold-ink)}
.lead{font-weight:700;color:var(--gold-ink)}
blockquote{margin:.5rem 0;font-style:italic;color:var(--soft)}
ul{list-style:none;margin:.4rem 0;padding:0;white-space:normal}
li{padding:.15rem 0}
.badge{display:inline-block;min-width:1.6em;padding:.12em .3em;margin-right:.55em;border-radius:.32em;text-align:center}
.questions{background:var(--gold-pale);border-left:5px solid var(--gold);border-radius:6px;padding:.8rem 1.1rem}
.goal{border-top:1px solid var(--line);margin-top:1rem;padding-top:.4rem}
.goal h3{color:var(--ink);margin:.5rem 0}
.goal figure{margin:.4rem 0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:.2rem 1.6rem}
.pair p{margin:.1rem 0}
.pair p:nth-child(-n+2){display:inline-block;margin-right:.9rem}
.slips{display:flex;flex-wrap:wrap;gap:.45rem}
.slips li{background:var(--tint);border-radius:8px;padding:.2rem .7rem}
.inspiration{background:var(--tint);border-left:4px solid var(--forest);border-radius:8px;padding:.7rem 1rem}
.unplaced{background:var(--gold-pale);border:1px dashed #d9971a;border-radius:8px;padding:.7rem 1rem}
.ticks li::before{content:"☐";color:var(--forest);margin-right:.4em}
.ticks{margin:0}
.boxed{margin:.9rem 0}
.boxed .caption{font-weight:700;margin:0 0 .2rem}
.postcards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem;margin-top:1rem}
.postcard{background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--forest);border-radius:8px;
padding:.8rem 1rem}
.postcard blockquote{font:1.5rem/1.25 Caveat,"Segoe Print","Bradley Hand",cursive;color:var(--ink)}
.bar{display:block;height:.6rem;margin-top:.2rem;background:var(--deep);border-radius:3px;overflow:hidden}
.bar i{display:block;height:100%;background:#5e9380}
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);min-width:7em}
td{overflow-wrap:break-word;max-width:28em}
th{overflow-wrap:normal;hyphens:auto}
thead th{background:var(--deep);color:var(--forest);vertical-align:bottom}
tbody th{font-weight:400}
figure{margin:.9rem 0}
svg{display:block;max-width:100%;height:auto;font-family:Atkinson,"Segoe UI",Arial,sans-serif}
figure.wide svg{width:100%}
svg .b{font-weight:700}
svg .i{font-style:italic}
svg .t{font-family:Bricolage,Atkinson,Arial,sans-serif;font-weight:700}
svg .h{font-family:Caveat,cursive}
.pictures{display:flex;flex-wrap:wrap;gap:1rem;margin:.8rem 0}
.pictures figure{margin:0}
@media (max-width:40rem){main>section{padding:1rem}h1{font-size:1.6rem}h2{font-size:1.35rem}.page{padding:0 .7rem 2rem}}
@page{size:A4;margin:16mm 15mm 18mm}
@media print{
html{font-size:75%}
body{background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip{display:none}
.page{max-width:none;padding:0}
header{padding:0 0 .6rem}
main>section{border:0;border-radius:0;padding:0;margin:0}
main>section.part{break-before:page}
main>section.part:first-of-type{break-before:auto;padding-top:.8rem}
h2,h3,.caption,h2+p,h3+p{break-after:avoid}
td{overflow-wrap:anywhere}
td:empty{min-width:8em;height:3.4em}
figure,tr,.postcard,.goal,.questions,li{break-inside:avoid}
thead{display:table-header-group}
p,li,td{orphans:2;widows:2}
.scroll{overflow:visible}
th,td{min-width:6em}
main>section:first-of-type{font-size:90%}
main>section:first-of-type h2{font-size:1.5rem;margin:0}
main>section:first-of-type h3{font-size:1.05rem}
.goal{margin-top:.3rem;padding-top:.1rem}
.goal h3{margin:.3rem 0 .1rem}
.goal p{margin:0}
.goal figure{margin:0}
.goal svg{width:88%}
.questions{padding:.4rem .8rem}
}
"""
