using System.Diagnostics;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>How well an analyzer does on a treebank when it is given the tokens and must find the rest.</summary>
sealed class TreeScores
{
    Score _upos;
    Score _xpos;
    Score _lemma;
    Score _uas;
    Score _las;
    Score _fullLas;
    Score _mentions;
    Score _heads;
    int _tokens;

    public double Upos => _upos.F1;

    public double Xpos => _xpos.F1;

    public double Lemma => _lemma.F1;

    /// <summary>Unlabelled attachment: the head is right.</summary>
    public double Uas => _uas.F1;

    /// <summary>Labelled attachment as the CoNLL 2018 shared task counts it: head and relation are right, subtypes not looked at.</summary>
    public double Las => _las.F1;

    /// <summary>Labelled attachment with the subtype.</summary>
    public double FullLas => _fullLas.F1;

    /// <summary>Mentions with the right words and kind; null when the treebank marks none.</summary>
    public double? MentionF1 => _mentions.Expected == 0 ? null : _mentions.F1;

    /// <summary>Mentions with the right head and kind.</summary>
    public double? MentionHeadF1 => _mentions.Expected == 0 ? null : _heads.F1;

    public int Tokens => _tokens;

    public double TokensPerSecond { get; private set; }

    /// <summary>Measures on one thread; the speed is that of a second pass, when the code has warmed up.</summary>
    public static TreeScores Measure(EnglishAnalyzer analyzer, IReadOnlyList<ConlluSentence> treebank)
    {
        var scores = new TreeScores();
        string[][] forms = [.. treebank.Select(sentence => Array.ConvertAll(sentence.Words, word => word.Form))];
        var annotated = treebank.Where(sentence => sentence.Words.Any(word => word.Misc("Entity") is not null)).Select(sentence => sentence.Document).ToHashSet();
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].Length == 0) continue;
            var found = analyzer.AnalyzeTokens(forms[i]);
            scores.Count(treebank[i].Words, found);
            if (annotated.Contains(treebank[i].Document)) scores.CountMentions(treebank[i], found);
        }

        var clock = Stopwatch.StartNew();
        foreach (var sentence in forms)
            if (sentence.Length > 0) analyzer.AnalyzeTokens(sentence);

        scores.TokensPerSecond = scores._tokens / clock.Elapsed.TotalSeconds;
        return scores;
    }

    void Count(ConlluRow[] words, Sentence found)
    {
        _tokens += words.Length;
        for (var i = 0; i < words.Length; i++)
        {
            var (gold, token) = (words[i], found[i]);
            var head = gold.Head == token.Head;
            _upos.Count(TrainingSet.ParseUpos(gold.Upos) == token.Upos);
            _xpos.Count(gold.Xpos == token.Xpos);
            // The shared task lets any lemma pass where the treebank has none.
            _lemma.Count(gold.Lemma == "_" || gold.Lemma == token.Lemma);
            _uas.Count(head);
            _las.Count(head && Universal(gold.Relation).SequenceEqual(Universal(token.Relation)));
            _fullLas.Count(head && gold.Relation == token.Relation);
        }
    }

    void CountMentions(ConlluSentence gold, Sentence found)
    {
        var expected = EntityAnnotation.Of(gold).ToArray();
        _mentions.Count(expected.Select(Span).ToHashSet(), found.Mentions.ToArray().Select(Span).ToHashSet());
        _heads.Count(expected.Select(Head).ToHashSet(), found.Mentions.ToArray().Select(Head).ToHashSet());

        static (int, int, MentionKind) Span(Mention mention) => (mention.First, mention.End, mention.Kind);
        static (int, MentionKind) Head(Mention mention) => (mention.Head, mention.Kind);
    }

    static ReadOnlySpan<char> Universal(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }
}
