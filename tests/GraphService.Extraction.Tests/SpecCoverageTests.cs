using GraphService.Language;

namespace GraphService.Extraction.Tests;

/// <summary>Every rule that reads a text is shown at work, and shown silent where its words mean something else.</summary>
public sealed class SpecCoverageTests
{
    static readonly List<Spec> Specs = [.. Spec.All()];

    // These are written in code.
    static readonly string[] Others = ["place-and-time", "clause-deed", "clause-effect", "role", "such-as", "command", "post", "ordered", "answer", "listed", "ensuing", "why", "addition", "sequel", "who-minded", "row", "arrow", "no-sooner", "not-until", "the-more"];

    static IEnumerable<(RelationRule Rule, RelationTable Table)> Rules =>
        new[] { RelationTable.Default, DeedRules.CauseTable, DeedRules.Table }.SelectMany(table => table.Rules.Select(rule => (rule, table)));

    [Fact]
    public void There_are_at_least_250_specifications() => Assert.True(Specs.Count >= 250, $"There are {Specs.Count}.");

    [Fact]
    public void Every_rule_has_a_text_in_which_it_speaks()
    {
        var claiming = Specs.Where(spec => spec.Claims.Any()).SelectMany(spec => spec.SpeakingRules).ToHashSet();
        var offering = Specs.SelectMany(spec => spec.SpeakingRules).ToHashSet();

        Assert.Empty(Rules.Select(row => row.Rule).Where(rule => !(rule.Confidence >= Trust.Floor ? claiming : offering).Contains(rule.Id)).Select(rule => rule.Id));
    }

    [Fact]
    public void Every_rule_has_a_text_with_its_words_in_which_it_is_silent()
    {
        var silent = Specs.SelectMany(spec => spec.SilentRules.Select(rule => (rule, spec.Text))).ToLookup(row => row.rule, row => row.Text);

        Assert.Empty(Rules.Where(row => !silent[row.Rule.Id].Any(text => Calls(row.Table, row.Rule, text))).Select(row => row.Rule.Id));
    }

    [Fact]
    public void No_text_names_a_rule_that_does_not_exist()
    {
        var ids = Rules.Select(row => row.Rule.Id).Concat(Others).ToHashSet();

        Assert.Subset(ids, Specs.SelectMany(spec => spec.SilentRules.Concat(spec.SpeakingRules)).ToHashSet());
    }

    // Whether a word of the text could call for the rule.
    static bool Calls(RelationTable table, RelationRule rule, string text)
    {
        foreach (var token in EnglishAnalyzer.Default.Analyze(text).SelectMany(sentence => sentence.Tokens.ToArray()))
        {
            foreach (var word in (string[])[token.Lemma, token.Form])
            {
                foreach (var trigger in table.At(word))
                    if (trigger.Rule == rule) return true;
            }
        }

        return false;
    }
}
