using System.Diagnostics;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>How well an analyzer does on a treebank's plain text, where it must find tokens and sentences too; a word counts only with its exact place.</summary>
sealed class RawScores
{
    Score _tokens;
    Score _sentences;
    Score _upos;
    Score _lemma;
    Score _uas;
    Score _las;

    public double Tokens => _tokens.F1;

    public double Sentences => _sentences.F1;

    public double Upos => _upos.F1;

    public double Lemma => _lemma.F1;

    public double Uas => _uas.F1;

    public double Las => _las.F1;

    public double TokensPerSecond { get; private set; }

    public static RawScores Measure(EnglishAnalyzer analyzer, IReadOnlyList<ConlluSentence> treebank)
    {
        var scores = new RawScores();
        var tokens = 0;
        var clock = new Stopwatch();
        foreach (var document in treebank.GroupBy(sentence => sentence.Document))
        {
            var raw = RawText.Of(document);
            var found = analyzer.Analyze(raw.Text);
            clock.Start();
            foreach (var sentence in analyzer.Analyze(raw.Text)) tokens += sentence.Count;
            clock.Stop();
            scores.Count([.. document], raw, found);
        }

        scores.TokensPerSecond = tokens / clock.Elapsed.TotalSeconds;
        return scores;
    }

    void Count(ConlluSentence[] treebank, RawText raw, IReadOnlyList<Sentence> found)
    {
        var gold = treebank.SelectMany((sentence, number) => Places(sentence, number, raw)).ToDictionary(word => word.Place);
        _tokens.Expected += gold.Count;
        foreach (var sentence in found)
        {
            foreach (ref readonly var token in sentence.Tokens)
            {
                _tokens.Found++;
                if (!gold.TryGetValue(new(token.Start, token.End), out var word)) continue;

                _tokens.Right++;
                Span? head = token.Head < 0 ? null : new(sentence[token.Head].Start, sentence[token.Head].End);
                if (TrainingSet.ParseUpos(word.Row.Upos) == token.Upos) _upos.Right++;
                if (word.Row.Lemma == "_" || word.Row.Lemma == token.Lemma) _lemma.Right++;
                if (head != word.Head) continue;

                _uas.Right++;
                if (token.Relation.Split(':')[0] == word.Row.Relation.Split(':')[0]) _las.Right++;
            }
        }

        (_upos.Found, _lemma.Found, _uas.Found, _las.Found) = (_tokens.Found, _tokens.Found, _tokens.Found, _tokens.Found);
        (_upos.Expected, _lemma.Expected, _uas.Expected, _las.Expected) = (_tokens.Expected, _tokens.Expected, _tokens.Expected, _tokens.Expected);
        _sentences.Count(Ends(raw), found.Select(sentence => new Span(sentence.Start, sentence.End)).ToHashSet());
    }

    static IEnumerable<(Span Place, ConlluRow Row, Span? Head)> Places(ConlluSentence sentence, int number, RawText raw)
    {
        var first = number == 0 ? 0 : raw.Ends[number - 1];
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var row = sentence.Words[i];
            yield return (Place(first + i), row, row.Head < 0 ? null : Place(first + row.Head));
        }

        Span Place(int word) => new(raw.Words[word].Start, raw.Words[word].End);
    }

    static HashSet<Span> Ends(RawText raw)
    {
        var spans = new HashSet<Span>();
        var first = 0;
        foreach (var end in raw.Ends)
        {
            spans.Add(new(raw.Words[first].Start, raw.Words[end - 1].End));
            first = end;
        }

        return spans;
    }
}
