using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Schematic.Generation.Modules;

/// <summary>The C# settings of a project.</summary>
internal static class ProjectLanguage
{
    /// <summary>Reads the language version.</summary>
    /// <param name="stated">The value in the project; empty if it does not state one.</param>
    /// <param name="frameworks">The target frameworks. The same code is compiled for all of them, so the lowest of their defaults is used.</param>
    /// <param name="version">The version.</param>
    /// <returns>True if the value is a language version.</returns>
    public static bool TryRead(string stated, IReadOnlyList<string> frameworks, out LanguageVersion version)
    {
        version = LanguageVersion.CSharp12;
        var text = stated.Length > 0 ? stated : LowestDefault(frameworks);
        if (text.Length == 0) return true;
        var isVersion = LanguageVersionFacts.TryParse(text, out var parsed);

        // A version that this compiler does not know is a later one, which supports all features that generated code uses.
        version = isVersion ? parsed : LanguageVersion.Latest;
        return isVersion || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>True if a version has union types. Earlier versions do not accept patterns on types that are marked as unions.</summary>
    public static bool HasUnionTypes(LanguageVersion version) => version.MapSpecifiedToEffectiveVersion() > LanguageVersion.CSharp14;

    /// <summary>True if a version has priorities of overloads. Earlier versions do not accept the attribute that states them.</summary>
    public static bool HasOverloadPriority(LanguageVersion version) => version.MapSpecifiedToEffectiveVersion() > LanguageVersion.CSharp12;

    /// <summary>True if one of some target frameworks is not .NET of a release or a later one, or if none are known.</summary>
    public static bool IsOlderThan(int release, IReadOnlyList<string> frameworks) => frameworks.Count == 0 || !frameworks.All(framework => framework.Contains('.', StringComparison.Ordinal) && Release(framework) >= release);

    /// <summary>Returns the namespace for a name, often that of a project: <c>my-shop.2</c> becomes <c>my_shop._2</c>.</summary>
    public static string Namespace(string name) => string.Join('.', name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Identifier));

    // 12 for .NET 8, 13 for .NET 9, ...
    private static string LowestDefault(IReadOnlyList<string> frameworks)
    {
        var releases = frameworks.Select(Release).OfType<int>().ToList();
        return releases.Count == 0 ? "" : (releases.Min() + 4).ToString(CultureInfo.InvariantCulture);
    }

    private static int? Release(string framework) =>
        framework.StartsWith("net", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(framework[3..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var release)
            ? release
            : null;

    private static string Identifier(string part)
    {
        var text = string.Concat(part.Select(character => char.IsLetterOrDigit(character) ? character : '_'));
        return text.Length > 0 && char.IsDigit(text[0]) ? "_" + text : text;
    }
}
