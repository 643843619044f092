using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Bodies that something brought into being: "the strikes led to the Labour Party" tells of its rise.</content>
sealed partial class Standing
{
    static readonly FrozenSet<string> Bodies = Set("bourgeoisie caste church class colony commune cult dynasty elite empire federation fellowship gang generation kingdom league militia monarchy movement nation order organisation organization party proletariat religion republic school sect society state tribe union");

    // Words that say of their object, or of what stands behind them, that it was not there before.
    static bool IsOfNew(Relation relation) => relation.Rule.Id switch
    {
        "provoke" => relation.Sentence[relation.Trigger].Lemma is "give" or "bring",
        "produce" => relation.Sentence[relation.Trigger].Lemma is "produce" or "create" or "yield" or "breed",
        "lead-to" or "result-in" or "result-from" or "come-of" or "arise-out-of" or "make-possible" => true,
        _ => false,
    };

    // "gave rise to a movement", "led to the Labour Party"; not "led to the police", nor to somebody.
    Referent? Risen(int index, int head, Relation relation)
    {
        var tree = scene[index].Tree;
        // "at the cost of 20,000 lives"
        if (relation.Rule.Id == "at-cost-of" && tree[head].Lemma is "life" or "casualty" && Phrase.Of(tree, head) is var lives) return referents.Untold($"loss of {scene[index].TextOf(lives.First, lives.Core)}", EntityKind.Event, "loss");
        if (!IsOfNew(relation)) return null;

        if (tree[head].Upos is not (Upos.Noun or Upos.Propn) || referents.At(index, head) is not { Kind: EntityKind.Organization or EntityKind.Person or EntityKind.Place } body) return null;
        var isNew = tree.Child(head, "det") is >= 0 and var det && tree[det].Lemma is "a" or "an";
        if (!Bodies.Contains(tree[head].Lemma.ToLowerInvariant()) || !(isNew || body is { Kind: EntityKind.Organization, IsNamed: true } || relation.Rule.Id is "provoke" or "come-of")) return null;

        var birth = relation.Rule.Id == "provoke" && relation.Signal.First + 1 < tree.Count && tree.Has(relation.Signal.First + 1, "birth") ? "birth" : "rise";
        return referents.Untold($"{birth} of {ClauseNamer.InPlace(body, body.Name)}", EntityKind.Event, birth);
    }
}
