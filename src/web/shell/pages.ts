/** The pages of the menu, in its order; the number keys follow it. */
export const menu = [
  { to: "/reports", name: "Reports" },
  { to: "/claims", name: "Claims" },
  { to: "/incidents", name: "Incidents" },
  { to: "/totals", name: "Totals" },
  { to: "/map", name: "Map" },
  { to: "/codebook", name: "Codebook" },
  { to: "/review", name: "Review" },
] as const;
