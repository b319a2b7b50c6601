/** Words that keep their full stop, in lower case and without it. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Stand before a name or a number, so a capital after the stop does not begin a sentence: "Lt. Gen. Khan". */
export const titles = words(`
  mr mrs ms mssrs messrs mlle mme dr prof rev fr hon pres gov sen sens rep reps supt insp det sgt ssgt lt col cols gen gens brig maj capt cpt cpl cmdr
  cdr comdr adm pvt pfc sfc st ste mt ft atty amb sec asst spc spec ofc cmdt ald dep
`);

/** Months and weekdays: abbreviations when a capital or a whole line in capitals shows it and no sentence can end there unmarked. */
export const calendar = words(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun`,
);

/** Before a number: "No. 7", "p. 12", "Art. 5". Elsewhere mostly words of their own. */
export const beforeNumber = words(`no nos art fig figs p pp vol vols ch sec par para tel ext pt approx ca c`);

/** Anywhere. */
export const others = words(`
  inc corp co ltd llc bros plc assn dept univ jr sr esq etc vs al cf eg ie viz ave blvd rd approx est min max ph m.sc b.sc ph.d
  ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo que ont
  attn arrv dom refrig conf div mob yr yrs hrs mins lb lbs oz sq ibid eds govt gov't intl natl
  u.s u.k u.n e.u d.c a.m p.m i.e e.g a.k.a u.s.a
`);

/** Of `others`, those that are also ordinary words in lower case: "la", "miss", "ill", "wash". They need a capital. */
export const needCapital = words(`
  ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo que ont
  mar jun sat sun mon wed fri no gen rev hon det col sen rep st mt ft pt sec co fr pres gov dep spec
  ch art fig par ave conf mob min max est dom
`);
