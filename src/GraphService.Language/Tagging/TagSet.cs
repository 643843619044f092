namespace GraphService.Language;

/// <summary>The tags of the model: each joins a universal part of speech with a Penn tag, as pairs tell more apart than either alone.</summary>
sealed class TagSet
{
    readonly (Upos Upos, string Xpos)[] _tags;
    readonly Dictionary<(Upos, string), int> _numbers;

    public TagSet(IEnumerable<(Upos Upos, string Xpos)> tags)
    {
        _tags = [.. tags];
        _numbers = _tags.Index().ToDictionary(row => row.Item, row => row.Index);
    }

    public int Count => _tags.Length;

    public Upos Upos(int tag) => _tags[tag].Upos;

    public string Xpos(int tag) => _tags[tag].Xpos;

    /// <summary>The number of a tag; -1 when the model does not know it.</summary>
    public int Number(Upos upos, string xpos) => _numbers.GetValueOrDefault((upos, xpos), -1);
}
