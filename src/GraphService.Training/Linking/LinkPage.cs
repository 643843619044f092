using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training;

/// <summary>A text of which people drew the graph, as pairs of words that links are learned from.</summary>
/// <param name="Gold">The graph.</param>
/// <param name="Rows">The pairs.</param>
/// <param name="Told">What rules told of such pairs, but for what they read as denied.</param>
/// <param name="Ruled">Which of the graph's links rules read, by their place in it.</param>
sealed record LinkPage(GoldGraph Gold, IReadOnlyList<LinkPage.Row> Rows, IReadOnlyList<LinkPage.Ruling> Told, IReadOnlySet<int> Ruled)
{
    /// <summary>What a rule told of two things that the graph knows, or a reader judged.</summary>
    /// <param name="Rows">The pairs of words that stand for the two, by their number, and the class of what was told of each.</param>
    /// <param name="Precision">How often the rule is right.</param>
    /// <param name="IsPlain">Whether the text says so outright and for itself.</param>
    /// <param name="IsRight">Whether people drew such a link, or a reader agrees.</param>
    public sealed record Ruling(IReadOnlyList<(int Row, int Class)> Rows, double Precision, bool IsPlain, bool IsRight);

    /// <summary>Two words of a sentence.</summary>
    /// <param name="Outline">What the gate sees of them.</param>
    /// <param name="Features">What a model sees of them.</param>
    /// <param name="Left">Which entity of the graph the left one stands for; null when for none.</param>
    /// <param name="Right">Which the right one stands for.</param>
    /// <param name="Answers">The classes of the links that people drew between them.</param>
    /// <param name="Types">The types of those links.</param>
    /// <param name="IsKnown">Whether the graph tells if the words are linked: it knows both, and draws no link between them from other words.</param>
    /// <param name="IsRuled">Whether a rule told something of the two.</param>
    /// <param name="Apart">How many words on the right one stands.</param>
    /// <param name="Steps">How many steps the way between the two has.</param>
    /// <param name="Share">By what the confidence is multiplied, as pronouns may have been misunderstood.</param>
    /// <param name="Words">The words themselves, for people.</param>
    public sealed record Row(int[] Outline, int[] Features, GoldEntity? Left, GoldEntity? Right, IReadOnlyList<int> Answers, IReadOnlyList<LinkType> Types, bool IsKnown, bool IsRuled, int Apart, int Steps, double Share, string Words)
    {
        /// <summary>What was told of the two, and how a reader judged it; null when none did.</summary>
        public (int Class, Judgement Judgement)? Judged { get; init; }

        /// <summary>The logarithm of the odds of each class, as a model says that never saw the page.</summary>
        public double[] Odds { get; set; } = [];

        /// <summary>Whether no rule told anything of the two, and they are near enough for weights to do so and let pass by a gate that never saw the page.</summary>
        public bool IsSeen { get; set; }

        /// <summary>The likeliest reading by those odds.</summary>
        public LinkReading Reading
        {
            get
            {
                var best = Array.IndexOf(Odds, Odds.Max());
                return new(best, Odds[best], Apart, Steps, Answers.Any(answer => IsAlike(answer, best)));
            }
        }

        /// <summary>That reading, as far as it is known whether it is right: from a reader who judged what was told, else from the graph; null when nobody knows.</summary>
        public LinkReading? Verdict => Judged is var (told, judgement) && IsAlike(told, Reading.Class)
            ? judgement == Judgement.Doubtful ? null : Reading with { IsRight = judgement == Judgement.Right }
            : IsKnown ? Reading : null;

        static bool IsAlike(int one, int other) => one % 2 == other % 2 && Family(one / 2) == Family(other / 2);

        // All of structure is judged as one.
        static int Family(int group) => Math.Min(group, (int)LinkGroup.Place);
    }

    /// <summary>Reads the text, knowing no entity beforehand.</summary>
    public static LinkPage Of(GoldGraph gold, LinkJudgements? judgements, FeatureIndex outlines, FeatureIndex index)
    {
        var source = gold.Source();
        var (scene, referents, claims, told) = new Annotator(new([]), links: null, isMeasured: false).Explore(source, ProseFilter.Sift(source.Blocks));
        var sentences = Enumerable.Range(0, scene.Count).Where(at => !scene[at].IsHeading).Select(at => (At: at, Nodes: LinkNode.Of(scene[at], at, referents))).ToList();
        var judge = new GoldJudge(gold, sentences.SelectMany(row => row.Nodes).Select(node => node.Referent).Concat(claims.SelectMany(claim => new[] { claim.Source, claim.Target })).Distinct().SelectMany(Mentions));
        var links = gold.Links.Select(link => (link, at: source.Text.IndexOf(link.Quote, StringComparison.Ordinal))).ToList();

        var rows = new List<Row>();
        var rulings = new List<Ruling>();
        foreach (var (at, nodes) in sentences)
        {
            var (start, end) = scene[at].Place;
            var here = links.Where(row => row.at < end && row.at + row.link.Quote.Length > start).Select(row => row.link).ToList();
            var features = new LinkFeatures(scene[at].Tree, told[at]);
            var spokenOf = told[at].Claims.Select(_ => new List<(int Row, int Class)>()).ToList();
            foreach (var (left, right, between) in LearnedLinks.Pairs(nodes))
            {
                var (one, other) = (judge.Of(left.Referent.Id), judge.Of(right.Referent.Id));
                if (one is not null && one == other) continue;
                if (!LinkPath.TryFind(scene[at].Tree, left.Token, right.Token, out var path)) continue;

                // What the text denies it does not tell: such a pair is no example, but what a rule told of it counts.
                var said = here.Where(link => IsBetween(link, one, other)).ToList();
                var isDenied = said.Exists(link => link.IsDenied);
                if (isDenied) said.Clear();

                for (var claim = 0; claim < spokenOf.Count; claim++)
                    if (RuleReading.Class(told[at].Claims[claim], left.Referent, right.Referent) is >= 0 and var reading) spokenOf[claim].Add((rows.Count, reading));

                var known = !isDenied && one is not null && other is not null && (said.Count > 0 || !gold.Links.Any(link => IsBetween(link, one, other)));
                rows.Add(new(
                    outlines.Of(features.Outline(left, right, between, path).Select(Language.LinearModel.Key)),
                    index.Of(features.Of(left, right, between, path).Select(Language.LinearModel.Key)), one, other,
                    [.. said.Select(link => LinkModel.Class(LinkGroups.Of(link.LinkType), link.Source == one!.Id)).Distinct()], [.. said.Select(link => link.LinkType).Distinct()],
                    known, told[at].Has(left.Referent, right.Referent), right.Token - left.Token, path.Length, LearnedLinks.Share(left, right),
                    $"{left.Referent.Name} | {right.Referent.Name} | {scene[at].TextOf(0, scene[at].Tree.Count)}") { Judged = judgements?.Of(gold.Name, scene[at].StartOf(left.Token), scene[at].StartOf(right.Token)) });
            }

            foreach (var (claim, pairs) in told[at].Claims.Zip(spokenOf))
            {
                if (pairs.Count == 0 || claim.Modality == Modality.Negated) continue;

                var isRight = judge.Of(claim.Source.Id) is { } doer && judge.Of(claim.Target.Id) is { } target
                    ? judge.IsRight(doer, claim.Type.Name, target, isDenied: false)
                    : pairs.Select(pair => Judged(rows[pair.Row], pair.Class)).FirstOrDefault(judged => judged is not null);
                if (isRight is not null) rulings.Add(new(pairs, claim.Confidence, claim.Modality == Modality.Asserted, isRight.Value));
            }
        }

        var evidence = claims.Select(claim => (Source: judge.Of(claim.Source.Id), claim.Type, Target: judge.Of(claim.Target.Id))).ToList();
        var ruled = Enumerable.Range(0, gold.Links.Count).Where(at => evidence.Exists(claim => claim.Source is not null && claim.Target is not null && GoldJudge.IsSame(gold.Links[at], claim.Source, claim.Type.Name, claim.Target)));
        return new(gold, rows, rulings, ruled.ToHashSet());
    }

    // Whether a reader agrees with what a rule told of two words; null when none was asked, or was in doubt.
    static bool? Judged(Row row, int told) => row.Judged is var (judged, judgement) && judged == told && judgement != Judgement.Doubtful ? judgement == Judgement.Right : null;

    static bool IsBetween(GoldLink link, GoldEntity? one, GoldEntity? other) =>
        one is not null && other is not null && ((link.Source == one.Id && link.Target == other.Id) || (link.Source == other.Id && link.Target == one.Id));

    /// <summary>All words by which a text speaks of something.</summary>
    public static IEnumerable<EntityMention> Mentions(Referent referent) =>
        referent.Surfaces.Keys.Prepend(referent.Name).Distinct().Select(surface => new EntityMention(referent.Id, referent.Kind, referent.Name, surface, 1));
}
