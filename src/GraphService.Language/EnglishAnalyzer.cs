using System.Collections.Concurrent;

namespace GraphService.Language;

/// <summary>
/// Reads English: sentences, words, parts of speech, lemmas, dependency trees and mentions. The same text always gives the same answer.
/// One analyzer serves all threads at once.
/// </summary>
/// <remarks>
/// The tagger is an averaged perceptron (Collins 2002), the parser a greedy arc-hybrid one trained with a dynamic oracle (Goldberg and Nivre 2013);
/// <c>docs/language-model.md</c> tells what they learned from and how often they err.
/// </remarks>
public sealed class EnglishAnalyzer
{
    static readonly Lazy<EnglishAnalyzer> Built = new(() =>
    {
        using var file = typeof(EnglishAnalyzer).Assembly.GetManifestResourceStream("english.br")
            ?? throw new InvalidOperationException("This build of GraphService.Language holds no model. Train one as docs/language-model.md says.");
        return new(EnglishModel.Read(file));
    });

    readonly EnglishModel _model;
    readonly ConcurrentBag<Workspace> _workspaces = [];

    internal EnglishAnalyzer(EnglishModel model) => _model = model;

    /// <summary>The analyzer with the model that comes with this assembly, read when first asked for, in less than a second.</summary>
    public static EnglishAnalyzer Default => Built.Value;

    internal EnglishModel Model => _model;

    /// <summary>The sentences of a text in order. Offsets count UTF-16 units of the text as given; a text of nothing but space has none.</summary>
    public IReadOnlyList<Sentence> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Sentence>();
        var workspace = Rent();
        workspace.Read(text, sentences);
        _workspaces.Add(workspace);
        return sentences;
    }

    /// <summary>One sentence whose tokens are known already. Offsets are those of its words parted by single spaces.</summary>
    public Sentence AnalyzeTokens(IReadOnlyList<string> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        if (forms.Count == 0 || forms.Any(string.IsNullOrEmpty)) throw new ArgumentException("A sentence has at least one token, and none is empty.", nameof(forms));

        var workspace = Rent();
        var sentence = workspace.Read([.. forms]);
        _workspaces.Add(workspace);
        return sentence;
    }

    /// <summary>The tokens of each sentence, without their grammar.</summary>
    internal List<(Span[] Tokens, Word[] Words)> Segment(string text)
    {
        var sentences = new List<(Span[], Word[])>();
        var workspace = Rent();
        workspace.Segment(text, sentences);
        _workspaces.Add(workspace);
        return sentences;
    }

    Workspace Rent() => _workspaces.TryTake(out var workspace) ? workspace : new(_model);
}
