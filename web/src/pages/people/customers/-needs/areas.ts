/** What part of the house a need is for: the closed list of the server, in the order pages show it. */
export const areas = [
  'Skin',
  'Injection',
  'Surgery',
  'Dental',
  'Hair',
  'Body',
  'Postpartum',
  'Wellness',
  'Other',
] as const;
