using GraphService.Graph;

namespace GraphService.Tests;

/// <summary>Texts that say nothing but that one thing caused another.</summary>
static class Claims
{
    /// <summary>A text of one sentence for each claim.</summary>
    public static Reading Reading(string document, params (string Source, string Target)[] claims)
    {
        var sentences = claims.Select(claim => $"The {claim.Source} caused the {claim.Target}. ").ToList();
        var text = string.Concat(sentences);
        var id = new DocumentId(document);
        var evidence = claims.Select((claim, i) =>
        {
            var start = sentences.Take(i).Sum(sentence => sentence.Length);
            var selector = TextSelector.Of(text, start, start + sentences[i].Length - 1);
            return new Evidence(new(new(claim.Source), LinkType.Caused, new(claim.Target)), id, selector, Modality.Asserted, "caused", "some-rule", 0.8);
        });
        var mentions = claims.SelectMany(claim => new[] { claim.Source, claim.Target }).Distinct().Select(slug => new EntityMention(new(slug), EntityKind.Event, $"The {slug}", slug, 1));
        return new(new(id, $"Title of {document}", $"{id}.md", new string('0', 64), text.Length), text, "fingerprint", null, [.. mentions], [.. evidence]);
    }
}
