const WORDS = `a about above across after again against all also although among an and any are as at based be because been
  before being below best better between both but by can cannot could despite did do does doing done due during each either
  enable enables et al etc even every existing few first for from further given has have having here high how however i if
  in including into introduce introduced introduces is it its itself just key large less let long low make makes making many may
  might more moreover most much must near need needs neither never new no nor not novel now of off often on once one only
  onto or other our out over own paper per present presents propose proposed proposes rather recent recently require
  requires result results second several should show shown shows short significant significantly since small so some still such than
  that the their them then there therefore these they third this those though three through thus to too toward towards two
  under until up upon us use used uses using various very via was we well were what when where whereas whether which while
  who whose why will with within without work works would yet you your`

/** Words that say nothing of a paper's subject: they are in every abstract. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/))
