using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Reads a text: skips what is not prose, finds the entities it names, and lets a <see cref="ClaimReader"/> say what it claims of them.</summary>
/// <remarks>What a text yields depends on its words and the known entities alone. Safe for concurrent use.</remarks>
sealed class Annotator(Gazetteer known, ClaimReader claims)
{
    /// <summary>Reads one text.</summary>
    public Annotation Read(DocumentId document, SourceText source)
    {
        var passages = ProseFilter.Sift(source.Blocks);
        var sentences = passages.Where(passage => passage.Skipped is null).SelectMany(SentencesOf).ToList();
        var found = new Gazetteer(NameFinder.Find(sentences, known));

        var findings = new Findings(document, source.Text);
        var discourse = new Discourse();
        foreach (var sentence in sentences)
        {
            var mentions = MentionsIn(sentence, found, discourse);
            foreach (var mention in mentions)
            {
                if (!mention.Described) findings.Add(mention, sentence);
                discourse.Note(mention.Entity);
            }

            if (sentence.IsHeading) continue;
            foreach (var claim in claims(sentence, mentions))
            {
                findings.Add(claim, sentence);
                discourse.Note(claim.Source.Entity);
                discourse.Note(claim.Target.Entity);
            }
        }

        var kept = passages.Where(passage => passage.Skipped is null).Sum(passage => passage.End - passage.Start);
        return new(TitleOf(passages), findings.Mentions(), findings.Evidence(), sentences.Count, SkippedIn(source.Text, passages), kept);
    }

    static string? TitleOf(IReadOnlyList<Passage> passages)
    {
        var title = passages.FirstOrDefault(passage => passage is { IsHeading: true, Skipped: null }) ?? passages.FirstOrDefault(passage => passage.Skipped is null);
        return title is null ? null : FrontMatterReader.OneLine(title.Prose.Words);
    }

    static IEnumerable<ReadSentence> SentencesOf(Passage passage) =>
        SentenceSplitter.Split(passage.Prose.Words).Select(range => new ReadSentence(passage.Prose.Slice(range.Start, range.End), passage.IsHeading));

    List<Mention> MentionsIn(ReadSentence sentence, Gazetteer found, Discourse discourse)
    {
        var tokens = sentence.Tokens;
        var mentions = new List<Mention>();
        for (var at = 0; at < tokens.Count;)
        {
            var (name, other) = (known.LongestAt(tokens, at), found.LongestAt(tokens, at));
            var longest = other is { } discovered && (name is not { } declared || discovered.End > declared.End) ? other : name;
            var mention = longest is { } match && !IsPartOfWord(tokens, at, match.End) ? new Mention(at, match.End, match.Entity) : longest is null ? discourse.At(tokens, at) : null;
            if (mention is not null) mentions.Add(mention);
            at = mention?.End ?? at + 1;
        }

        return mentions;
    }

    // "anti-Stalin" and "Khrushchev-era" do not name the man.
    static bool IsPartOfWord(IReadOnlyList<Token> tokens, int first, int end) => tokens[first].Glued || (end < tokens.Count && tokens[end].Glued);

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
    sealed class Findings(DocumentId document, string text)
    {
        readonly Dictionary<(EntityId, string Surface), EntityMention> _mentions = [];
        readonly HashSet<EntityId> _named = [];
        readonly Dictionary<EvidenceId, Evidence> _evidence = [];

        public IReadOnlyList<EntityMention> Mentions() => [.. _mentions.Values.OrderBy(mention => mention.Entity).ThenBy(mention => mention.Surface, StringComparer.Ordinal)];

        public IReadOnlyList<Evidence> Evidence() => [.. _evidence.Values.OrderBy(piece => piece.Selector.Start).ThenBy(piece => piece.Link).ThenBy(piece => piece.Id)];

        public void Add(Mention mention, ReadSentence sentence)
        {
            _named.Add(mention.Entity.Id);
            var (entity, surface) = (mention.Entity, sentence.TextOf(mention.First, mention.End));
            _mentions[(entity.Id, surface)] = new(entity.Id, entity.Kind, entity.Name, surface, _mentions.TryGetValue((entity.Id, surface), out var before) ? before.Count + 1 : 1);
        }

        public void Add(Claim claim, ReadSentence sentence)
        {
            if (claim.Source.IsCoined) Add(claim.Source, sentence);
            if (claim.Target.IsCoined) Add(claim.Target, sentence);
            AddDescribed(claim.Source.Entity);
            AddDescribed(claim.Target.Entity);

            var (start, end) = sentence.Place;
            var link = new LinkId(claim.Source.Entity.Id, claim.Type, claim.Target.Entity.Id);
            var evidence = new Evidence(link, document, TextSelector.Of(text, start, end), claim.Modality, claim.Cue, claim.Rule, claim.Confidence) { Attribution = claim.Attribution };
            if (!_evidence.TryGetValue(evidence.Id, out var before) || before.Confidence < evidence.Confidence) _evidence[evidence.Id] = evidence;
        }

        // Both ends of evidence are mentioned, whatever words the claim reader went by.
        void AddDescribed(DeclaredEntity entity)
        {
            if (_named.Add(entity.Id)) _mentions[(entity.Id, entity.Name)] = new(entity.Id, entity.Kind, entity.Name, entity.Name, 1);
        }
    }
}
