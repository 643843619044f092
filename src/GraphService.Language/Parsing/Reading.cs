namespace GraphService.Language;

/// <summary>One way to read a sentence: the tags of its words, how sure they are, and the tree drawn with them.</summary>
sealed class Reading
{
    /// <summary>The tags.</summary>
    public ushort[] Tags { get; private set; } = new ushort[64];

    /// <summary>For each word the tag that came second, and how far behind; below 0 where it is the one that was taken back.</summary>
    public (ushort Tag, int Behind)[] Seconds { get; private set; } = new (ushort, int)[64];

    /// <summary>For each word the best tag of a finite verb, and how far it is behind.</summary>
    public (ushort Tag, int Behind)[] Verbs { get; private set; } = new (ushort, int)[64];

    /// <summary>The last word whose tag was chosen otherwise than by those before it; -1 when there is none.</summary>
    public int Turned { get; private set; } = -1;

    /// <summary>The tree.</summary>
    public ParserState State { get; } = new();

    /// <summary>Makes room for a sentence.</summary>
    public void Fit(int words)
    {
        Turned = -1;
        if (Tags.Length >= words) return;

        var size = words * 2;
        (Tags, Seconds, Verbs) = (new ushort[size], new (ushort, int)[size], new (ushort, int)[size]);
    }

    /// <summary>Takes over the tags of another reading of the same sentence.</summary>
    public void Take(Reading other, int words)
    {
        Fit(words);
        Turned = other.Turned;
        other.Tags.AsSpan(0, words).CopyTo(Tags);
        other.Seconds.AsSpan(0, words).CopyTo(Seconds);
        other.Verbs.AsSpan(0, words).CopyTo(Verbs);
    }

    /// <summary>Gives a word the tag that came second.</summary>
    public void Turn(int word)
    {
        var (tag, behind) = Seconds[word];
        Seconds[word] = (Tags[word], -behind);
        Verbs[word].Behind -= behind;
        Turn(word, tag);
    }

    /// <summary>Gives a word another tag.</summary>
    public void Turn(int word, ushort tag)
    {
        Tags[word] = tag;
        // Those behind follow from their tags again when they are tagged anew.
        Turned = word;
    }

    /// <summary>One over the probability of the tags, going by the best two of each word.</summary>
    public double Doubt(int words)
    {
        var doubt = 1.0;
        foreach (var (_, behind) in Seconds.AsSpan(0, words))
        {
            var share = Odds.ShareOfTag(Math.Abs(behind));
            doubt *= behind >= 0 ? 1 + share : (1 + share) / share;
        }

        return doubt;
    }
}
