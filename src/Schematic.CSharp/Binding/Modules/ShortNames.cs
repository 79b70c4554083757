using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Vocabulary;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Shortens long names of types that the description does not name. Their names are paths, whose ends say the most.</summary>
internal static class ShortNames
{
    private const int Longest = 40;

    // For names that are ambiguous otherwise.
    private const int Tolerated = 48;

    // The lengths of the beginning and the end that are kept: the end alone, or both if it is ambiguous.
    private static readonly (int Start, int End)[] Shapes = [(0, Longest), (16, 24), (24, 16)];

    // The lengths of ends that follow the words by which names with the same end differ.
    private static readonly int[] Ends = [24, 16];

    // The number of words before the end among which names that are still ambiguous look for one or two that distinguish them.
    private const int NearestWords = 10;

    // The lengths of the beginning and the end for names that are still ambiguous.
    private static readonly (int Start, int End)[] Longer = [(12, 36), (20, 28), (24, 24), (28, 20), (32, 16), (36, 12)];

    /// <summary>Returns the short names of types, which do not depend on the order of the types.</summary>
    /// <param name="types">The types.</param>
    /// <param name="nameOf">Returns the full name of a type.</param>
    public static IReadOnlyDictionary<ModuleType, string> Of(IReadOnlyList<ModuleType> types, Func<ModuleType, string> nameOf)
    {
        var found = new Dictionary<ModuleType, string>();
        var open = types.Where(type => type.Definition.IsDerived && nameOf(type).Length > Longest).Select(type => new LongName(type, Split(nameOf(type)))).ToList();
        if (open.Count == 0) return found;
        var taken = types.Except(open.Select(name => name.Type)).Select(nameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var (start, end) in Shapes) Take(Longest, open.Select(name => (name.Type, name.Shortened(start, end))));
        TakeDistinguished(Longest);
        TakeWithWords(Longest);
        TakeDistinguished(Tolerated);
        foreach (var (start, end) in Longer) Take(Tolerated, open.Select(name => (name.Type, name.Shortened(start, end))));
        TakeWithWords(Tolerated);
        Take(Tolerated, open.Select(name => (name.Type, name.Marked())));
        return found;

        void TakeDistinguished(int longest)
        {
            foreach (var end in Ends) Take(longest, open.GroupBy(name => name.End(end), StringComparer.Ordinal).SelectMany(alike => Distinguished([.. alike], end)));
        }

        void TakeWithWords(int longest)
        {
            foreach (var end in Ends)
            {
                for (var word = 1; word <= NearestWords; word++) Take(longest, open.Select(name => (name.Type, name.WithWords(end, word))));
                for (var word = 2; word <= NearestWords; word++)
                    for (var nearer = 1; nearer < word; nearer++) Take(longest, open.Select(name => (name.Type, name.WithWords(end, word, nearer))));
            }
        }

        void Take(int longest, IEnumerable<(ModuleType Type, string Name)> candidates)
        {
            if (open.Count == 0) return;
            var unique = candidates.Where(candidate => candidate.Name.Length is > 0 && candidate.Name.Length <= longest).GroupBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Where(alike => alike.Count() == 1 && !taken.Contains(alike.Key)).Select(alike => alike.Single()).ToList();
            foreach (var (type, name) in unique)
            {
                found.Add(type, name);
                taken.Add(name);
            }

            open.RemoveAll(name => found.ContainsKey(name.Type));
        }
    }

    private static IEnumerable<(ModuleType Type, string Name)> Distinguished(IReadOnlyList<LongName> names, int end)
    {
        var shared = names[0].Beginning(end).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names) shared.IntersectWith(name.Beginning(end));
        return names.Select(name => (name.Type, string.Concat(name.Beginning(end).Where(word => !shared.Contains(word)).Append(name.End(end)))));
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= name.Length; index++)
        {
            if (index < name.Length && !Words.StartsAt(name, index)) continue;
            words.Add(name[start..index]);
            start = index;
        }

        return words;
    }

    /// <summary>A long name by its words.</summary>
    private sealed record LongName(ModuleType Type, List<string> Words)
    {
        /// <summary>Returns the last words that fit into a length.</summary>
        public string End(int length) => string.Concat(Words.Skip(Words.Count - EndCount(length)));

        /// <summary>Returns the words before <see cref="End"/>.</summary>
        public IEnumerable<string> Beginning(int length) => Words.Take(Words.Count - EndCount(length));

        /// <summary>Returns the first and the last words that fit into two lengths; an empty string if there are none.</summary>
        public string Shortened(int start, int end)
        {
            var count = 0;
            for (var left = start; count < Words.Count && Words[count].Length <= left; count++) left -= Words[count].Length;
            return EndCount(end) == 0 || (start > 0 && count == 0) ? "" : string.Concat(Words.Take(count).Append(End(end)));
        }

        /// <summary>Returns the last words that fit into a length after some of the words before them, which are counted backwards; an empty string if there are fewer.</summary>
        public string WithWords(int end, params ReadOnlySpan<int> words)
        {
            var before = Words.Count - EndCount(end);
            var result = "";
            foreach (var word in words)
            {
                if (word > before) return "";
                result += Words[before - word];
            }

            return result + End(end);
        }

        /// <summary>Returns the last words and a hash of the whole, for names without another unambiguous form.</summary>
        public string Marked()
        {
            var name = string.Concat(Words);
            var hashed = CSharpIdentifier.Limit(name, Tolerated);
            return EndCount(Longest - 1) == 0 ? hashed : End(Longest - 1) + hashed[^9..];
        }

        private int EndCount(int length)
        {
            var count = 0;
            for (var left = length; count < Words.Count && Words[^(count + 1)].Length <= left; count++) left -= Words[^(count + 1)].Length;
            return count;
        }
    }
}
