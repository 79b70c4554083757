using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Removes the name of a group from the names of its methods: <c>chat_postMessage</c> in the group <c>chat</c> is <c>client.Chat.PostMessage</c>, if the ids of
/// most operations of the group begin with its name. Removes the version with which all operations of the API end: <c>get_hubs_v2025.0</c> is <c>GetHubs</c>.
/// </summary>
internal static class MethodNames
{
    // One operation with another name, such as "PutContainerArchive", does not change the names of the others.
    private const double MostOfAGroup = 0.75;

    /// <summary>Adds the names of methods that differ from the ids of operations.</summary>
    public static ApiDefinition AddTo(ApiDefinition api)
    {
        var version = CommonVersion([.. api.Endpoints.Select(endpoint => Split(endpoint.Id))]);
        var names = api.Endpoints.GroupBy(endpoint => endpoint.Group, StringComparer.Ordinal)
            .SelectMany(group => Shortened(PrefixOf(api, group.Key), version, [.. group]))
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
        return names.Count == 0 ? api : api with { Endpoints = [.. api.Endpoints.Select(endpoint => endpoint with { MethodName = names.GetValueOrDefault(endpoint.Id) })] };
    }

    private static List<string> PrefixOf(ApiDefinition api, string? group) =>
        group is null ? [] : Split(api.Groups.FirstOrDefault(known => known.Name == group)?.ShortName ?? group);

    private static IEnumerable<(string Id, string Name)> Shortened(List<string> prefix, int version, IReadOnlyList<Endpoint> endpoints)
    {
        var words = endpoints.Select(endpoint => (endpoint.Id, Words: Split(endpoint.Id))).ToList();
        var hasPrefix = prefix.Count > 0 && words.Count(operation => StartsWith(operation.Words, prefix)) >= MostOfAGroup * words.Count;
        if (!hasPrefix && version == 0) yield break;
        var names = words.ConvertAll(operation => (operation.Id, Name: Name(operation.Words)));
        // The names that are not shortened count, too.
        var counts = names.Select(pair => pair.Name).Concat(words.Select(operation => Joined(operation.Words)).Except(names.Select(pair => pair.Name), StringComparer.OrdinalIgnoreCase))
            .CountBy(name => name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (pair, whole) in names.Zip(words))
            if (pair.Name.Length > 0 && pair.Name != Joined(whole.Words) && char.IsLetter(pair.Name[0]) && counts[pair.Name] == 1 && !Taken.Contains(pair.Name)) yield return pair;

        string Name(List<string> operation) =>
            Joined(operation.Skip(hasPrefix && StartsWith(operation, prefix) ? prefix.Count : 0).SkipLast(version));
    }

    private static string Joined(IEnumerable<string> words) => string.Concat(words.Select(Capitalized));

    // The number of last words that all operations have in common, if they are a version: "v2025", "0".
    private static int CommonVersion(List<List<string>> operations)
    {
        if (operations.Count < 2) return 0;
        var shared = operations[0].AsEnumerable().Reverse().TakeWhile((word, index) => operations.TrueForAll(other => other.Count > index + 1 && other[^(index + 1)] == word)).ToList();
        var numbers = shared.TakeWhile(word => word.All(char.IsAsciiDigit)).Count();
        return numbers < shared.Count && shared[numbers] is ['v' or 'V', _, ..] start && start.Skip(1).All(char.IsAsciiDigit) ? numbers + 1 : 0;
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
