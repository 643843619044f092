using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Reads a text: skips what is not prose, finds who and what its words stand for, and what its sentences claim of them.</summary>
/// <remarks>What a text yields depends on its words, its id and the known entities alone. Safe for concurrent use.</remarks>
/// <param name="known">The entities known beforehand.</param>
/// <param name="links">The learned weights for what no rule reads, and for how sure the rules are; null leaves it at the rules.</param>
/// <param name="isMeasured">Whether evidence bears how sure it is as measured, or how far its rule was trusted.</param>
sealed class Annotator(Gazetteer known, LinkModel? links, bool isMeasured = true)
{
    // The learned weights know news and web text, not books on history: a graph keeps what the rules are sure of.
    static readonly RelationReader[] Readers = [new(RelationTable.Default), DeedRules.Causes, DeedRules.Reader];

    // In blanks.
    const int LongestTitle = 16;

    /// <summary>Reads one text.</summary>
    public Annotation Read(DocumentId document, SourceText source)
    {
        var passages = ProseFilter.Sift(source.Blocks);
        var (scene, referents, claims, _) = Explore(source, passages);
        var findings = new Findings(document, source.Text, isMeasured);
        foreach (var referent in referents.Named) findings.Add(referent);
        foreach (var claim in claims) findings.Add(claim);

        var kept = passages.Where(passage => passage.Skipped is null).Sum(passage => passage.End - passage.Start);
        return new(TitleOf(passages), findings.Mentions(), findings.Evidence(), scene.Count, SkippedIn(source.Text, passages), kept);
    }

    /// <summary>The sentences of some passages, what their words stand for, what is claimed of it, and of what rules claim it.</summary>
    public (IReadOnlyList<SceneSentence> Scene, Referents Referents, IReadOnlyList<TreeClaim> Claims, IReadOnlyList<RuledPairs> Told) Explore(SourceText source, IReadOnlyList<Passage> passages)
    {
        var scene = SceneOf(passages);
        var referents = Referents.Of(scene, known, AntecedentModel.Default, NameKindModel.Default);
        var datings = new Datings(scene, referents, source.About.Date);
        var reader = new TreeClaims(scene, referents, Readers, datings, links);
        var claims = reader.Read().ToList();
        datings.DateEvents();
        return (scene, referents, claims, reader.Told);
    }

    /// <summary>The sentences of those passages that are read.</summary>
    public static List<SceneSentence> SceneOf(IReadOnlyList<Passage> passages) => [.. passages.Where(passage => passage.Skipped is null).SelectMany(SentencesOf)];

    // What a pasted page begins with is its title, though a menu stands below.
    static string? TitleOf(IReadOnlyList<Passage> passages)
    {
        if (passages is [{ Skipped: "menu or list" or "no sentence", Prose.Words: var first }, ..] && first.Count(' ') is > 0 and < LongestTitle) return FrontMatterReader.OneLine(first);

        var title = passages.FirstOrDefault(passage => passage is { IsHeading: true, Skipped: null }) ?? passages.FirstOrDefault(passage => passage.Skipped is null);
        return title is null ? null : FrontMatterReader.OneLine(title.Prose.Words);
    }

    static IEnumerable<SceneSentence> SentencesOf(Passage passage) =>
        EnglishAnalyzer.Default.Analyze(passage.Prose.Words).Select(sentence => new SceneSentence(sentence, passage.Prose, passage.IsHeading && !IsCaption(sentence)) { IsItem = passage.IsItem, Level = passage.Level, Slot = passage.Slot });

    // "Sadat addresses the Knesset in Jerusalem": what a picture shows is told, though no full stop ends it.
    static bool IsCaption(Sentence sentence) =>
        sentence.Count > 7 && sentence[sentence.Root].Xpos == "VBZ" && sentence.Child(sentence.Root, "nsubj") is >= 0 and < 3 and var subject && sentence[subject].Upos == Upos.Propn;

    static List<SkippedPassage> SkippedIn(string text, IReadOnlyList<Passage> passages)
    {
        var skipped = new List<SkippedPassage>();
        var (line, at) = (1, 0);
        foreach (var passage in passages.Where(passage => passage.Skipped is not null))
        {
            line += LineBreaks(text.AsSpan(at, passage.Start - at));
            var last = line + LineBreaks(text.AsSpan(passage.Start, passage.End - passage.Start));
            var length = passage.End - passage.Start;
            if (skipped is [.., var before] && before.Reason == passage.Skipped && before.LastLine + 2 >= line)
                skipped[^1] = before with { LastLine = last, Characters = before.Characters + length };
            else
                skipped.Add(new(line, last, length, passage.Skipped!));
            (line, at) = (last, passage.End);
        }

        return skipped;
    }

    static int LineBreaks(ReadOnlySpan<char> text) => text.Count('\n') + text.Count('\r') - text.Count("\r\n");

    /// <summary>Collects what the sentences give.</summary>
    sealed class Findings(DocumentId document, string text, bool isMeasured)
    {
        readonly Dictionary<Referent, EntityId> _ids = [];
        readonly Dictionary<(EntityId, string Surface), EntityMention> _mentions = [];
        readonly Dictionary<EvidenceId, Evidence> _evidence = [];

        public IReadOnlyList<EntityMention> Mentions() => [.. _mentions.Values.OrderBy(mention => mention.Entity).ThenBy(mention => mention.Surface, StringComparer.Ordinal)];

        public IReadOnlyList<Evidence> Evidence() => [.. _evidence.OrderBy(piece => piece.Value.Selector.Start).ThenBy(piece => piece.Value.Link).ThenBy(piece => piece.Key).Select(piece => piece.Value)];

        /// <summary>Adds what the text calls something, once; says which entity it is.</summary>
        public EntityId Add(Referent referent)
        {
            if (_ids.TryGetValue(referent, out var known)) return known;

            var id = _ids[referent] = IdOf(referent);
            foreach (var (surface, count) in referent.Surfaces) _mentions[(id, surface)] = new(id, referent.Kind, referent.Name, surface, count) { When = referent.When };
            if (referent.Surfaces.Values.Sum() == 0) _mentions[(id, referent.Name)] = new(id, referent.Kind, referent.Name, referent.Name, 1) { When = referent.When };
            return id;
        }

        public void Add(TreeClaim claim)
        {
            var link = new LinkId(Add(claim.Source), claim.Type, Add(claim.Target));
            var evidence = new Evidence(link, document, TextSelector.Of(text, claim.Start, claim.End), claim.Modality, claim.Cue, claim.Rule, isMeasured ? claim.Confidence : claim.Trust) { Attribution = claim.Attribution, When = claim.When };
            // Of two rules that read the same words the surer.
            var id = evidence.Id;
            if (!_evidence.TryGetValue(id, out var before) || before.Confidence < evidence.Confidence) _evidence[id] = evidence;
        }

        // "The king" of one text is not the king of another: people join the two where they are one.
        EntityId IdOf(Referent referent) => referent.IsBare && !referent.IsNamed ? new(Slug.From($"{referent.Name} in {document}")) : referent.Id;
    }
}
