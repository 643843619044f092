using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Names and the entities they mean, as a tree of words: a text is searched in one pass, whatever the number of names.</summary>
/// <remarks>
/// Diacritics, hyphens, quotes and possessive endings make no difference, nor does the plural of a name of several words. A name of one word
/// must begin as it is written; a name of several is known in small letters too.
/// </remarks>
sealed class Gazetteer
{
    readonly Node _root = new();

    /// <param name="entities">The entities. Where two share a name, the first has it.</param>
    public Gazetteer(IEnumerable<DeclaredEntity> entities)
    {
        var list = entities.ToList();
        foreach (var entity in list)
        {
            Add(entity.Name, entity);
            foreach (var alias in entity.Aliases) Add(alias, entity);
        }

        AddSurnames(list);
    }

    /// <summary>Two names with the same key are the same name.</summary>
    public static string KeyOf(string name) => string.Join(' ', WordsOf(name).Select(token => token.Word));

    /// <summary>The longest name that begins at a token; null when none does.</summary>
    public (DeclaredEntity Entity, int End)? LongestAt(IReadOnlyList<Token> tokens, int at)
    {
        (DeclaredEntity, int)? longest = null;
        var node = _root;
        for (var i = at; i < tokens.Count; i++)
        {
            if (IsSilent(tokens[i]))
            {
                if (i == at) return null;
                continue;
            }

            if (tokens[i].IsMark || !node.Next.TryGetValue(Stem(tokens[i].Word), out node!)) break;
            if (node.Names.FirstOrDefault(name => name.Fits(tokens, at, i + 1)) is { } found) longest = (found.Entity, i + 1);
        }

        return longest;
    }

    void Add(string name, DeclaredEntity entity)
    {
        var words = WordsOf(name);
        if (words.Count == 0) return;

        var node = _root;
        foreach (var word in words) node = node.Next.TryGetValue(Stem(word.Word), out var next) ? next : node.Next[Stem(word.Word)] = new();
        node.Names.Add(new(entity, [.. words.Select(word => word.Word)], words[0].Capital && !IsWrittenSmall(words, entity)));
    }

    // "Collectivisation" is a title's capital when the entity is also called "collectivisation of agriculture".
    static bool IsWrittenSmall(List<Token> words, DeclaredEntity entity) =>
        words.Count == 1 && entity.Aliases.Any(alias => WordsOf(alias) is [{ Capital: false } first, _, ..] && first.Word == words[0].Word);

    // A surname alone names a person when nobody and nothing else goes by it.
    void AddSurnames(List<DeclaredEntity> entities)
    {
        var people = entities.Where(entity => entity.Kind == EntityKind.Person)
            .Select(entity => (Entity: entity, Words: WordsOf(entity.Name)))
            .Where(row => row.Words.Count > 1 && row.Words[^1] is { Capital: true, Kind: TokenKind.Word, Word.Length: > 2 })
            .GroupBy(row => row.Words[^1].Word, StringComparer.Ordinal);
        foreach (var namesakes in people)
        {
            var isTaken = _root.Next.TryGetValue(Stem(namesakes.Key), out var node) && node.Names.Exists(name => name.Words[0] == namesakes.Key);
            if (!isTaken && namesakes.Count() == 1) Add(namesakes.First().Words[^1].In(namesakes.First().Entity.Name).ToString(), namesakes.First().Entity);
        }
    }

    static List<Token> WordsOf(string name) => [.. Tokenizer.Cut(name).Where(token => token.Kind is TokenKind.Word or TokenKind.Number)];

    static bool IsSilent(Token token) => token.Kind == TokenKind.Possessive || token.Is("\"");

    static string Stem(string word) => word switch
    {
        [.. var stem, 'i', 'e', 's'] when stem.Length > 2 => stem + "y",
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
        [.. var stem, 's'] when stem.Length > 2 => stem,
        _ => word,
    };

    sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<Name> Names { get; } = [];
    }

    sealed record Name(DeclaredEntity Entity, string[] Words, bool Capital)
    {
        public bool Fits(IReadOnlyList<Token> tokens, int from, int end)
        {
            if (Words.Length == 1) return tokens[from].Word == Words[0] && (tokens[from].Capital == Capital || (!Capital && from == 0));
            if (Entity.Kind != EntityKind.Person) return true;

            var word = 0;
            for (var i = from; i < end; i++)
            {
                if (!IsSilent(tokens[i]) && tokens[i].Word != Words[word++]) return false;
            }

            return true;
        }
    }
}
