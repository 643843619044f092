using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>The events a document has spoken of, so that "the speech" means the speech it spoke of last.</summary>
sealed class Discourse
{
    readonly Dictionary<string, List<(DeclaredEntity Entity, HashSet<string> Words)>> _byHead = new(StringComparer.Ordinal);

    public void Note(DeclaredEntity entity)
    {
        if (entity.Kind != EntityKind.Event) return;

        foreach (var name in entity.Aliases.Prepend(entity.Name))
        {
            var words = Tokenizer.Cut(name).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Word).ToList();
            if (words.Count < 2) continue;

            var head = words.TakeWhile((word, i) => i == 0 || !Lexicon.Prepositions.Contains(word)).Last();
            if (!_byHead.TryGetValue(head, out var entities)) _byHead[head] = entities = [];
            entities.RemoveAll(row => row.Entity.Id == entity.Id && row.Words.SetEquals(words));
            entities.Add((entity, [.. words]));
        }
    }

    /// <summary>The event that "the ... noun" means at a token; null when the words describe none spoken of.</summary>
    public Mention? At(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Word is not ("the" or "this")) return null;

        for (var end = at + 2; end <= Math.Min(at + 4, tokens.Count) && !tokens[end - 1].IsMark && !tokens[end - 1].Capital; end++)
        {
            if (end < tokens.Count && (tokens[end].Is("of") || tokens[end].Glued || tokens[end].Kind == TokenKind.Possessive || Lexicon.EventNouns.Contains(tokens[end].Word))) continue;
            if (!_byHead.TryGetValue(tokens[end - 1].Word, out var entities)) continue;

            var said = tokens.Skip(at + 1).Take(end - at - 1).Select(token => token.Word).ToList();
            var meant = entities.FindLast(row => row.Words.IsSupersetOf(said)).Entity;
            if (meant is not null) return new(at + 1, end, meant, Described: true);
        }

        return null;
    }
}
