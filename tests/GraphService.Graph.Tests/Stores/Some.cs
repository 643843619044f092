using System.Security.Cryptography;
using System.Text;

namespace GraphService.Graph.Tests.Stores;

/// <summary>Valid records; a test states only what matters to it.</summary>
public static class Some
{
    /// <summary>A link's id as it is printed: <c>speech/CAUSED/uprising</c>.</summary>
    public static LinkId Link(string id) => LinkId.TryParse(id, out var link) ? link : throw new ArgumentException($"'{id}' is not a link.", nameof(id));

    public static DeclaredEntity Declared(string id, string? name = null, EntityKind kind = EntityKind.Event, params string[] aliases) =>
        new(new(id), kind, name ?? Name(id), aliases);

    public static EntityMention Mention(
        string id, int count = 1, EntityKind kind = EntityKind.Event, string? name = null, string? surface = null) =>
        new(new(id), kind, name ?? Name(id), surface ?? id, count);

    /// <summary>A text that says nothing but these claims, one sentence each, and mentions their ends.</summary>
    public static Reading Reading(string document, params Claim[] claims)
    {
        var text = new StringBuilder();
        var places = new List<(Claim Claim, int Start, int End)>();
        foreach (var claim in claims)
        {
            var start = text.Length;
            text.Append(claim.Sentence);
            places.Add((claim, start, text.Length));
            text.Append(' ');
        }

        var words = text.ToString();
        var evidence = places.Select(place => place.Claim.Evidence(new(document), TextSelector.Of(words, place.Start, place.End)));
        var mentions = claims.SelectMany(claim => new[] { claim.Id.Source, claim.Id.Target })
            .GroupBy(id => id, (id, all) => Mention(id.Value, all.Count()));
        return Reading(document, words, [.. mentions], [.. evidence]);
    }

    public static Reading Reading(string document, string text, IReadOnlyList<EntityMention> mentions, IReadOnlyList<Evidence> evidence) =>
        new(Document(document, text), text, "fingerprint", null, mentions, evidence);

    public static Document Document(string id, string text = "", string? title = null) =>
        new(new(id), title ?? Name(id), $"{id}.md", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), text.Length);

    /// <summary>A delta of these readings.</summary>
    public static GraphDelta Delta(params Reading[] readings) => new() { Readings = readings };

    /// <summary>A delta of these declarations.</summary>
    public static GraphDelta Delta(params DeclaredEntity[] declared) => new() { Declared = declared };

    /// <summary>A delta that forgets these documents.</summary>
    public static GraphDelta Removal(params string[] documents) => new() { Removed = [.. documents.Select(id => new DocumentId(id))] };

    /// <summary>The links of these entities, also the denied and rejected ones.</summary>
    public static Region Around(params string[] ids) => Around(ids.Select(id => new EntityId(id)));

    public static Region Around(IEnumerable<EntityId> ids) =>
        new([.. ids], Direction.Either, 1, LinkFilter.Everything with { Modalities = 0b1111, Statuses = 0b111 });

    static string Name(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}

/// <summary>What one sentence of a text claims.</summary>
public sealed record Claim(string Link, double Confidence = 0.8, Modality Modality = Modality.Asserted)
{
    public LinkId Id => Some.Link(Link);

    public string Sentence => $"The {Id.Source} {Id.Type.Info.Reading} the {Id.Target}.";

    public Evidence Evidence(DocumentId document, TextSelector selector) =>
        new(Id, document, selector, Modality, Id.Type.Info.Reading, "some-rule", Confidence);
}
