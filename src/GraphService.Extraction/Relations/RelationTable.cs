using System.Collections.Frozen;
using System.Globalization;
using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>The rules by which relations are read, from <c>rules.tsv</c>.</summary>
/// <remarks>Found by the first word of a trigger; among those the longest comes first, then the order of the table decides.</remarks>
sealed class RelationTable
{
    static readonly Lazy<RelationTable> Built = new(() => Read(new StringReader(Rows("rules.tsv"))));
    static readonly Lazy<RelationTable> BuiltWide = new(() => Read(new StringReader(Rows("rules.tsv") + "\n" + Rows("weak-rules.tsv"))));

    readonly FrozenDictionary<string, Trigger[]> _triggers;

    RelationTable(IReadOnlyList<RelationRule> rules, IEnumerable<Trigger> triggers)
    {
        Rules = rules;
        _triggers = triggers
            .GroupBy(trigger => trigger.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(trigger => trigger.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The table that comes with this assembly.</summary>
    public static RelationTable Default => Built.Value;

    /// <summary>The same with rules that are right too seldom to be believed without a model that weighs each case.</summary>
    public static RelationTable Wide => BuiltWide.Value;

    /// <summary>The rows in order.</summary>
    public IReadOnlyList<RelationRule> Rules { get; }

    /// <summary>All words that call for a rule.</summary>
    public IEnumerable<Trigger> Triggers => _triggers.Values.SelectMany(triggers => triggers);

    /// <summary>What a word may call for.</summary>
    public ReadOnlySpan<Trigger> At(string word) => _triggers.TryGetValue(word, out var triggers) ? triggers : [];

    /// <summary>The verbs, or the first words of those of several, that are believed at least so far.</summary>
    public IEnumerable<string> Verbs(double confidence) =>
        Triggers.Where(trigger => trigger.Rule.Kind == RuleKind.Verb && trigger.Rule.Confidence >= confidence).Select(trigger => trigger.Words[0]).Distinct();

    /// <summary>Reads a table of tab-separated rows: id, kind, words, source, target, type, confidence, guards. Lines that begin with '#' are remarks.</summary>
    /// <exception cref="FormatException">A row cannot be read; the message names the line and what it should hold.</exception>
    public static RelationTable Read(TextReader file)
    {
        var (rules, triggers, ids) = (new List<RelationRule>(), new List<Trigger>(), new HashSet<string>());
        for (var line = 1; file.ReadLine() is { } row; line++)
        {
            if (row.Length == 0 || row[0] == '#') continue;

            try
            {
                var cells = row.Split('\t');
                if (cells.Length != 8) throw new FormatException($"A row has 8 cells divided by tabs; this one has {cells.Length}.");

                var rule = Rule(cells, rules.Count);
                if (!ids.Add(rule.Id)) throw new FormatException($"The id '{rule.Id}' is taken by an earlier row.");

                rules.Add(rule);
                triggers.AddRange(cells[2].Split('|').Select(words => new Trigger(rule, words.Split(' '))));
            }
            catch (FormatException wrong)
            {
                throw new FormatException($"Line {line} of the table of relations: {wrong.Message}", wrong);
            }
        }

        return new(rules, triggers);
    }

    static string Rows(string name)
    {
        using var file = typeof(RelationTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    static RelationRule Rule(string[] cells, int number)
    {
        if (!Enum.TryParse<RuleKind>(cells[1], ignoreCase: true, out var kind)) throw new FormatException($"'{cells[1]}' is no kind; the kinds are {string.Join(", ", Enum.GetNames<RuleKind>())}.");
        if (!LinkTypes.TryParse(cells[5], out var type)) throw new FormatException($"'{cells[5]}' is no link type.");
        if (!double.TryParse(cells[6], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence) || confidence > 1) throw new FormatException($"'{cells[6]}' is no confidence from 0 to 1.");
        return new(cells[0], kind, Roles(cells[3]), Roles(cells[4]), type, confidence, Guards.Parse(cells[7])) { Number = number };
    }

    static Role[] Roles(string cell) => [.. cell.Split('|').Select(Role.Parse)];
}
