namespace GraphService.Language;

/// <summary>Parts a text at its empty lines, which no sentence crosses.</summary>
static class Paragraphs
{
    public static IEnumerable<Span> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;

            var next = i + 1;
            while (next < text.Length && (text[next] is ' ' or '\t' or '\r')) next++;
            if (next >= text.Length || text[next] != '\n') continue;

            if (i > start) yield return new(start, i);
            (start, i) = (next + 1, next);
        }

        if (start < text.Length) yield return new(start, text.Length);
    }
}
