using Schematic.Tests;

namespace Schematic.Benchmarks.Generation;

/// <summary>The descriptions that are measured.</summary>
internal static class Descriptions
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["petstore"] = "petstore/petstore3.yaml",
        ["museum"] = "museum/openapi.yaml",
        ["discord"] = "discord/openapi.json",
        ["stripe"] = "oad/stripe.com.json",
        ["slack"] = "oad/slack.com.json",
        ["spotify"] = "oad/spotify.com.json",
        ["youtube"] = "oad/googleapis.com_youtube.json",
        ["docker"] = "docker/engine-swagger2.yaml",
        ["github"] = "../specs-large/github/api.github.com.json",
        ["openai"] = "openai/openapi.yaml",
    };

    /// <summary>The folder of real descriptions beside the repository.</summary>
    public static string Corpus { get; } = Path.GetFullPath(Repository.PathOf("..", "shared", "specs"));

    /// <summary>The path of a description.</summary>
    /// <param name="name">A known name, <c>synthetic:1200</c> for a description with that number of operations, or a path.</param>
    public static string PathOf(string name)
    {
        if (Known.TryGetValue(name, out var known)) return Path.Combine(Corpus, known);
        return name.StartsWith("synthetic:", StringComparison.Ordinal)
            ? SyntheticDescription.Write(int.Parse(name.AsSpan("synthetic:".Length), System.Globalization.CultureInfo.InvariantCulture))
            : Path.GetFullPath(name);
    }

    /// <summary>The paths of a description, or of all in a folder.</summary>
    public static IEnumerable<string> PathsOf(string name) => PathOf(name) is var path && Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
        : [path];
}
