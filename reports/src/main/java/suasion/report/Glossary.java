package suasion.report;

import java.util.ArrayList;
import java.util.List;

/** Short definitions of the words of a report. */
final class Glossary {
  private Glossary() {}

  static Terms terms(Report report) {
    List<Terms.Entry> words = new ArrayList<>();
    words.add(new Terms.Entry("Scheme", "for every state a lottery over signals, announced before the state is known"));
    words.add(new Terms.Entry("Posterior", "the probability of each state given the signal, by Bayes' rule"));
    words.add(
        new Terms.Entry("Obedience", "whoever hears a recommendation does at least as well by following it as by any other action"));
    words.add(
        new Terms.Entry("Gain", "payoff from following minus payoff from the deviation; weighted with the probability of the signal, or given that it is heard"));
    words.add(
        new Terms.Entry("Multiplier", "by how much the bound would move if one unit of weighted gain were given away; at least 0"));
    words.add(new Terms.Entry("Bound, gap", "what no scheme passes, and how far the scheme is from it"));
    if (report.run() != null) {
      words.add(new Terms.Entry("Arm", "the same chances of nature and mediator, played by receivers of one kind"));
      words.add(new Terms.Entry("Calibration", "the posterior that was observed after a signal is the one that Bayes' rule gives"));
      words.add(new Terms.Entry("Plausibility", "the mean of the posteriors is the prior"));
      words.add(new Terms.Entry("Margin", "violations up to this size are tolerated: at an optimum true gains are exactly 0"));
      words.add(new Terms.Entry("INCONCLUSIVE", "the interval reaches across the margin; more rounds are needed"));
      words.add(new Terms.Entry("VACUOUS", "the signal has probability 0, so there is nothing to observe"));
      words.add(new Terms.Entry("Detectable", "the smallest violation that a run of this length catches with 99 % power"));
    }
    return new Terms(words);
  }
}
