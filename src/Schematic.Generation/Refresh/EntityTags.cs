using System.Text;
using Schematic.Generation.Output;

namespace Schematic.Generation.Refresh;

/// <summary>
/// The entity tags of the last answers: a line for each description with its path, its source, the hash of its content and the tag,
/// separated by tabs. The file is an aid of this machine: without it, the documents are transferred once more.
/// </summary>
internal sealed class EntityTags(string path)
{
    private const char Separator = '\t';

    private readonly SortedDictionary<string, (string Source, string Hash, string Tag)> _tags = Load(path);

    /// <summary>Returns the tag of the content that a file has now; null if it is not known.</summary>
    public string? Find(DescriptionSource source, string? hash) =>
        _tags.TryGetValue(source.Item.DisplayPath, out var known) && known.Source == source.Address.OriginalString && known.Hash == hash ? known.Tag : null;

    /// <summary>Sets the tag of the content of a file; null removes it.</summary>
    public void Set(DescriptionSource source, string hash, string? tag)
    {
        if (tag is null) _tags.Remove(source.Item.DisplayPath);
        else _tags[source.Item.DisplayPath] = (source.Address.OriginalString, hash, tag);
    }

    /// <summary>Writes the file. Errors of the file system are ignored, because the next run works without it.</summary>
    public void Save()
    {
        try
        {
            var lines = _tags.Select(tag => string.Join(Separator, tag.Key, tag.Value.Source, tag.Value.Hash, tag.Value.Tag) + "\n");
            if (_tags.Count > 0) SourceFile.Replace(path, Encoding.UTF8.GetBytes(string.Concat(lines)));
            else if (File.Exists(path)) File.Delete(path);
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            // See the summary.
        }
    }

    private static SortedDictionary<string, (string Source, string Hash, string Tag)> Load(string path)
    {
        var tags = new SortedDictionary<string, (string Source, string Hash, string Tag)>(StringComparer.Ordinal);
        try
        {
            if (!File.Exists(path) || SourceFile.FindRefusal(path) is not null) return tags;
            foreach (var line in File.ReadAllLines(path))
                if (line.Split(Separator) is [var file, var source, var hash, var tag]) tags[file] = (source, hash, tag);
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            tags.Clear();
        }

        return tags;
    }
}
