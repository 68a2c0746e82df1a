// The name of the tab: what a screen reader says first of a page, and what one finds it by among others.

/** Name it by `parts`, the nearest first; what is empty is left out. */
export function nameTab(...parts) {
  document.title = [...parts, "Guldkaramel"].filter(Boolean).join(" · ");
}
