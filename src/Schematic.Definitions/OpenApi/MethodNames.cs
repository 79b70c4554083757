using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>Removes the name of a group from the names of its methods: <c>chat_postMessage</c> in the group <c>chat</c> is
/// <c>client.Chat.PostMessage</c>, if the ids of all operations of the group begin with its name.</summary>
internal static class MethodNames
{
    /// <summary>Adds the names of methods that differ from the ids of operations.</summary>
    public static ApiDefinition AddTo(ApiDefinition api)
    {
        var names = api.Endpoints.Where(endpoint => endpoint.Group is not null).GroupBy(endpoint => endpoint.Group!, StringComparer.Ordinal)
            .SelectMany(group => Shortened(api.Groups.FirstOrDefault(known => known.Name == group.Key)?.ShortName ?? group.Key, [.. group]))
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
        return names.Count == 0 ? api : api with { Endpoints = [.. api.Endpoints.Select(endpoint => endpoint with { MethodName = names.GetValueOrDefault(endpoint.Id) })] };
    }

    private static IEnumerable<(string Id, string Name)> Shortened(string group, IReadOnlyList<Endpoint> endpoints)
    {
        var prefix = Split(group);
        var words = endpoints.Select(endpoint => (endpoint.Id, Words: Split(endpoint.Id))).ToList();
        if (prefix.Count == 0 || !words.TrueForAll(operation => StartsWith(operation.Words, prefix))) yield break;
        var names = words.ConvertAll(operation => (operation.Id, Name: string.Concat(operation.Words.Skip(prefix.Count).Select(Capitalized))));
        var counts = names.GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(name => name.Key, name => name.Count(), StringComparer.OrdinalIgnoreCase);
        foreach (var pair in names)
            if (pair.Name.Length > 0 && char.IsLetter(pair.Name[0]) && counts[pair.Name] == 1 && !Taken.Contains(pair.Name)) yield return pair;
    }

    // The methods of every client.
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase) { "Send", "SendRaw", "Stream", "Connect", "With", "Dispose" };

    // The tag "Containers" and the operation "ContainerList" mean the same word.
    private static bool StartsWith(List<string> words, List<string> prefix)
    {
        if (words.Count < prefix.Count) return false;
        for (var index = 0; index < prefix.Count; index++)
            if (!IsSame(words[index], prefix[index], isLast: index == prefix.Count - 1)) return false;
        return true;
    }

    private static bool IsSame(string word, string other, bool isLast) =>
        word.Equals(other, StringComparison.OrdinalIgnoreCase)
        || (isLast && (other.Equals(word + "s", StringComparison.OrdinalIgnoreCase) || word.Equals(other + "s", StringComparison.OrdinalIgnoreCase)));

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Returns the words of a name: <c>admin.appsList</c> has three.</summary>
    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 0; index <= name.Length; index++)
        {
            var isPart = index < name.Length && char.IsLetterOrDigit(name[index]);
            if (isPart && !(index > start && Words.StartsAt(name, index))) continue;
            if (index > start) words.Add(name[start..index]);
            start = isPart ? index : index + 1;
        }

        return words;
    }
}
