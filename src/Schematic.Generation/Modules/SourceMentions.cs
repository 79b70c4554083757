using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Schematic.Definitions.Documents.Loading;
using Schematic.Generation.Output;

namespace Schematic.Generation.Modules;

/// <summary>Finds the names that the sources of a project mention.</summary>
/// <param name="files">The absolute paths of the sources.</param>
/// <param name="words">Other text of the project that mentions names, such as the types of <c>Using</c> items.</param>
/// <param name="cache">The absolute path of a file with the words found in each source, for the next search; null for none.</param>
public sealed class SourceMentions(IReadOnlyList<string> files, IReadOnlyList<string> words, string? cache = null)
{
    // A file that was written this recently may change again within the resolution of its time.
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(2);

    /// <summary>Returns the names of the modules of the last run that the sources mention, as they are compared: a line for each module.</summary>
    /// <param name="outputDirectory">The absolute path of the folder of the generated files.</param>
    public string FindNames(string outputDirectory)
    {
        var modules = StateFile.Load(new OutputDirectory(outputDirectory)).Modules.Where(module => module.Plan.Names.Count > 0).ToList();
        if (modules.Count == 0) return "";
        var occurrences = Occurrences(SourceWords.WordsOf(modules.SelectMany(module => module.Plan.Names)));
        return Text(modules.Select(module => (module.Plan.Name, SourceWords.Names(occurrences, module.Plan.Names.ToHashSet(StringComparer.Ordinal)).AsEnumerable())));
    }

    /// <summary>Returns the names that the modules mention, as they are compared.</summary>
    internal static string Text(IEnumerable<ModuleState> modules) =>
        Text(modules.Where(module => module.Plan.Names.Count > 0).Select(module => (module.Plan.Name, module.Plan.Mentioned.AsEnumerable())));

    /// <summary>Returns those of the given names that the sources mention.</summary>
    public IReadOnlySet<string> Find(IReadOnlyList<string> names) => SourceWords.Names(Occurrences(SourceWords.WordsOf(names)), names.ToHashSet(StringComparer.Ordinal));

    private HashSet<string> Occurrences(HashSet<string> known)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"occurrences\n{string.Join('\n', known.Order(StringComparer.Ordinal))}")));
        var last = ReadCache(key);
        var lines = new List<string> { key };
        var found = SourceWords.Occurrences(Encoding.UTF8.GetBytes(string.Join('\n', words)), known);
        foreach (var file in files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var stamp = StampOf(file);
            if (stamp is null) continue;
            if ((last.TryGetValue(stamp, out var remembered) ? remembered : Read(file, known)) is not { } occurrences) continue;
            found.UnionWith(occurrences);
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > Recent) lines.Add($"{stamp}\t{string.Join(' ', occurrences)}");
        }

        WriteCache(lines);
        return found;
    }

    private static string Text(IEnumerable<(string Module, IEnumerable<string> Names)> modules) =>
        string.Concat(modules.OrderBy(module => module.Module, StringComparer.Ordinal).Select(module => $"{module.Module}: {string.Join(' ', module.Names.Order(StringComparer.Ordinal))}\n"));

    private static string? StampOf(string file)
    {
        var info = new FileInfo(file);
        return info.Exists && !RegularFile.IsIrregular(file) ? string.Create(CultureInfo.InvariantCulture, $"{file}\t{info.LastWriteTimeUtc.Ticks}\t{info.Length}") : null;
    }

    private static HashSet<string>? Read(string file, HashSet<string> known)
    {
        try
        {
            return SourceWords.Occurrences(File.ReadAllBytes(file), known);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The compiler reports the file. It is read again in the next search.
            return null;
        }
    }

    private Dictionary<string, IEnumerable<string>> ReadCache(string key)
    {
        try
        {
            if (cache is null || !File.Exists(cache) || RegularFile.ObstacleTo(cache) is not null || File.ReadAllLines(cache) is not [var first, .. var lines] || first != key) return [];
            return lines.Select(line => (Line: line, End: line.LastIndexOf('\t'))).Where(line => line.End > 0)
                .ToDictionary(line => line.Line[..line.End], line => (IEnumerable<string>)line.Line[(line.End + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private void WriteCache(IReadOnlyList<string> lines)
    {
        if (cache is null || RegularFile.ObstacleTo(cache) is not null) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
            File.WriteAllLines(cache, lines);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The cache only saves time.
        }
    }
}
