using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Gives every text its document id, so that a file keeps its id through reloads and two files never share one.</summary>
sealed class DocumentRegister
{
    readonly Func<string, string?> _contentAt;
    readonly Dictionary<string, StoredReading> _byLocation = new(StringComparer.Ordinal);
    readonly Dictionary<DocumentId, string?> _owners = [];
    readonly Dictionary<string, (DocumentId Id, string? Location)> _byContent = new(StringComparer.Ordinal);
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <param name="stored">How documents were read before.</param>
    /// <param name="contentAt">SHA-256 of the text that a file holds now; null when it holds none or is gone.</param>
    public DocumentRegister(IEnumerable<StoredReading> stored, Func<string, string?> contentAt)
    {
        _contentAt = contentAt;
        foreach (var reading in stored)
        {
            if (reading.Location is not null) _byLocation.TryAdd(reading.Location, reading);
            _owners[reading.Document] = reading.Location;
            _byContent.TryAdd(reading.Sha256, (reading.Document, reading.Location));
        }
    }

    /// <summary>How the file was read before; null when it was not.</summary>
    public StoredReading? At(string location) => _byLocation.GetValueOrDefault(location);

    /// <summary>The document that holds the same words at another place, where it still does; null when none does.</summary>
    public DocumentId? DuplicateOf(string sha256, string location) =>
        _byContent.TryGetValue(sha256, out var other) && other.Location != location
            && (other.Location is null || _seen.Contains(other.Location) || _contentAt(other.Location) == sha256) ? other.Id : null;

    /// <summary>The id of the text at this place: the one it had, the one of the same text where that moved here, or the one it asks for.</summary>
    public DocumentId Assign(string location, string sha256, DocumentId wanted)
    {
        var id = _byLocation.TryGetValue(location, out var stored) ? stored.Document
            : _byContent.TryGetValue(sha256, out var moved) && moved.Location is not null && !File.Exists(moved.Location) ? moved.Id
            : IsFree(wanted, location) ? wanted
            : Suffixed(wanted, location);
        Forget(location);
        _seen.Add(location);
        _owners[id] = location;
        _byContent[sha256] = (id, location);
        return id;
    }

    /// <summary>Notes that the place no longer holds the words it was read with.</summary>
    public void Forget(string location)
    {
        if (_byLocation.TryGetValue(location, out var stored) && _byContent.TryGetValue(stored.Sha256, out var row) && row.Location == location) _byContent.Remove(stored.Sha256);
    }

    // A text without a file stays where it is; a file that is gone leaves its id to the next of that name.
    bool IsFree(DocumentId id, string location) => !_owners.TryGetValue(id, out var owner) || owner == location || (owner is not null && !File.Exists(owner));

    DocumentId Suffixed(DocumentId wanted, string location)
    {
        var hash = Fingerprints.Hash(location);
        for (var digits = 8; ; digits += 8)
        {
            var name = wanted.Value[..Math.Min(wanted.Value.Length, 127 - digits)];
            var id = new DocumentId($"{name}-{hash[..digits]}");
            if (IsFree(id, location) || digits == hash.Length) return id;
        }
    }
}
