using GraphService.Language;

namespace GraphService.Training;

/// <summary>Reads the entities that GUM brackets in the last column: "Entity=(12-person-giv:act-..." opens one, "12)" closes it.</summary>
static class EntityAnnotation
{
    /// <summary>The mentions of a sentence; those whose words do not hang together, and so have no single head, are left out.</summary>
    public static IEnumerable<Mention> Of(ConlluSentence sentence) => Spans(sentence).Select(span => Whole(sentence.Words, span.First, span.End, span.Kind)).OfType<Mention>();

    /// <summary>The head of each phrase, what it stands for, the same in all the document, and of what kind that is. Of a phrase whose words do not hang together, the first head.</summary>
    public static IEnumerable<(int Word, string Entity, MentionKind Kind)> HeadsOf(ConlluSentence sentence) =>
        Spans(sentence).Select(span => (Enumerable.Range(span.First, span.End - span.First).First(i => sentence.Words[i].Head < span.First || sentence.Words[i].Head >= span.End), span.Entity, Kind(span.Kind)));

    static IEnumerable<(string Entity, string Kind, int First, int End)> Spans(ConlluSentence sentence)
    {
        var words = sentence.Words;
        var open = new List<(string Id, string Kind, int First)>();
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var bracket in Brackets(words[i].Misc("Entity") ?? ""))
            {
                if (bracket.StartsWith('('))
                {
                    var parts = bracket.TrimStart('(').TrimEnd(')').Split('-');
                    if (bracket.EndsWith(')')) yield return (parts[0], parts[1], i, i + 1);
                    else open.Add((parts[0], parts[1], i));
                    continue;
                }

                var known = open.FindLastIndex(entity => entity.Id == bracket.TrimEnd(')'));
                if (known < 0) continue;

                var (id, kind, first) = open[known];
                open.RemoveAt(known);
                yield return (id, kind, first, i + 1);
            }
        }
    }

    static Mention? Whole(ConlluRow[] words, int first, int end, string kind)
    {
        var heads = Enumerable.Range(first, end - first).Where(i => words[i].Head < first || words[i].Head >= end).ToArray();
        return heads.Length == 1 ? new(first, end, heads[0], Kind(kind)) : null;
    }

    static MentionKind Kind(string name) => name == "object" ? MentionKind.Thing : Enum.Parse<MentionKind>(name, ignoreCase: true);

    // "(4-abstract-new(5-object-new)" is two brackets, "4)3)" too.
    static IEnumerable<string> Brackets(string value)
    {
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '(' && i > start)
            {
                yield return value[start..i];
                start = i;
            }
            else if (value[i] == ')')
            {
                yield return value[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < value.Length) yield return value[start..];
    }
}
