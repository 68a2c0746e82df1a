// Visits on the remote: what is going on. Ballots are entered at the computer.

export default {
  phases: { visit: "På besøg", count: "Saml sedler ind", reveal: "Vis karamellerne" },
  units: { ballots: ["{n} seddel inde", "{n} sedler inde"], hosts: ["{n} vært", "{n} værter"] },
  log: { "visits.ballot_entered": "{group}, par {pair}: seddel skrevet ind", "visits.admitted": "{group}, par {pair} er lukket ind" },
};
