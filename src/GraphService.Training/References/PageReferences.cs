using GraphService.Extraction;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Training;

/// <summary>
/// A text of which people drew the graph: where the words that a link quotes speak of one of its ends by a pronoun alone, the link tells what the pronoun
/// takes up. "They" is left out: its quotes tell too seldom who is meant.
/// </summary>
/// <remarks>Distant supervision (Mintz and others 2009): what was written down for another purpose teaches.</remarks>
sealed class PageReferences(GoldGraph gold) : ReferenceText
{
    readonly Dictionary<string, GoldEntity> _entities = gold.Entities.ToDictionary(entity => entity.Id);

    protected override SourceText Source() => gold.Source();

    protected override IEnumerable<PronounQuestion> Answer(
        SourceText source, IReadOnlyList<SceneSentence> scene, Referents referents, IReadOnlyList<AntecedentQuestion> asked, Func<AntecedentQuestion, Func<Referent, bool>, IReadOnlyList<PronounQuestion.Option>> options)
    {
        var nodes = Enumerable.Range(0, scene.Count).Where(at => !scene[at].IsHeading)
            .SelectMany(at => LinkNode.Of(scene[at], at, referents).Where(node => scene[at].Tree[node.Token].Upos != Upos.Pron).Select(node => (Place: scene[at].StartOf(node.Token), node.Referent))).ToList();
        var judge = new GoldJudge(gold, nodes.Select(node => node.Referent).Concat(asked.SelectMany(question => question.Options.Select(option => option.Referent))).Distinct().SelectMany(LinkPage.Mentions));
        var quotes = gold.Links.Where(link => link.Quote.Length > 0).Select(link => (Link: link, Start: source.Text.IndexOf(link.Quote, StringComparison.Ordinal))).Where(quote => quote.Start >= 0)
            .Select(quote => (quote.Link, quote.Start, End: quote.Start + quote.Link.Quote.Length)).ToList();
        var pronouns = asked.Select(question => (Question: question, Place: scene[question.Sentence].StartOf(question.Token), scene[question.Sentence].Tree[question.Token].Lemma, Kind: KindOf(scene, question))).ToList();
        foreach (var (question, place, lemma, kind) in pronouns)
        {
            if (kind is not (PronounKind.Somebody or PronounKind.Something)) continue;

            // "He told her": which of the two is which end the link does not tell.
            var ends = quotes.Where(quote => quote.Start <= place && place < quote.End)
                .Where(quote => !pronouns.Exists(other => other.Kind == kind && other.Lemma != lemma && quote.Start <= other.Place && other.Place < quote.End))
                .SelectMany(quote => Unnamed(quote.Link, nodes.Where(node => quote.Start <= node.Place && node.Place < quote.End).Select(node => judge.Of(node.Referent.Id)?.Id).ToHashSet()))
                .Where(end => _entities[end].Kinds.Contains(EntityKind.Person) == (kind == PronounKind.Somebody)).Distinct().Take(2).ToList();
            if (ends is not [var meant]) continue;

            var choice = options(question, IsMeant);
            if (choice.Any(option => option.IsRight)) yield return new(kind.Value, choice, referents.At(question.Sentence, question.Token) is { } taken && IsMeant(taken), referents.Likelihood(question.Sentence, question.Token));

            bool IsMeant(Referent referent) => judge.Of(referent.Id)?.Id == meant;
        }
    }

    static PronounKind? KindOf(IReadOnlyList<SceneSentence> scene, AntecedentQuestion question) => PronounQuestion.KindOf(scene[question.Sentence].Tree[question.Token].Form.ToLowerInvariant());

    // The ends that no other words of the quote stand for.
    static IEnumerable<string> Unnamed(GoldLink link, HashSet<string?> named) => new[] { link.Source, link.Target }.Where(end => !named.Contains(end));
}
