// The orienteering run on the remote: showing the right answers. Answers are entered at the computer.

import { t } from "../../texts.js";

export default {
  phases: { teams: "Find holdet", run: "På løb", gather: "Tilbage igen" },
  units: { posts: ["{n} post", "{n} poster"], teams: ["{n} hold", "{n} hold"] },
  kinds: { o_run_answer: "Svar fra en post", o_run_reflection: "Tanke fra en post" },
  log: { "o_run.teams_made": "Der er lavet {n} hold", "o_run.teams_changed": "Holdene er lavet om: {n} hold", "o_run.moved": "Én er flyttet til hold {team}", "o_run.revealed": "Postsvarene er vist", "o_run.covered": "Postsvarene er dækket til igen" },
  reveals: { answers: { show: () => t("Vis de rigtige svar"), cover: () => t("Dæk svarene til igen") } },
};
