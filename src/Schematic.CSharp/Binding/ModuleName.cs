using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Runtime;

namespace Schematic.CSharp.Binding;

/// <summary>The name of the module that an API is generated into.</summary>
public static class ModuleName
{
    // These suffixes of an API's name only state its kind.
    private static readonly string[] Suffixes = ["Native", "Client", "Service", "Api", "API", "Sdk", "SDK"];

    // The hub of HuggingFace, but not that of Git: one word before it is more often a name, such as GitHub or DockerHub.
    private const string Hub = "Hub";

    /// <summary>Returns the module of an API.</summary>
    /// <param name="modulePath">The module that the project or the description specifies; null if neither does.</param>
    /// <param name="apiName">The API's name, from which the module is inferred otherwise: <c>OllamaNative</c> is in <c>Ollama</c>.</param>
    public static string Of(string? modulePath, string apiName)
    {
        var name = modulePath is null ? Inferred(CSharpIdentifier.ToPascalCase(apiName)) : CSharpIdentifier.ToPascalCase(modulePath);
        if (IsSharedType(name) || FileNames.IsDevice(name) || FileNames.IsMetadata(name)) name += "Api";
        return FileNames.Limit(name);
    }

    /// <summary>True if the shared code declares a type with this name; a namespace next to it cannot have the same name.</summary>
    public static bool IsSharedType(string name) => RuntimeTypes.Contains(name);

    /// <summary>Returns the reason why a string is not a valid module name.</summary>
    /// <returns>The reason, worded to follow a colon; null if the string is a valid module name.</returns>
    public static string? ErrorOf(string text)
    {
        var words = text.Split('.', '-');
        if (words.Contains("")) return "a part is empty";
        return words.Select((word, index) => NamespaceName.IdentifierErrorOf(index == 0 ? word : "_" + word, index == 0 ? "it" : $"the part '{word}'")).FirstOrDefault(error => error is not null);
    }

    private static string Inferred(string name)
    {
        var suffix = Suffixes.FirstOrDefault(suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal));
        if (suffix is not null) return name[..^suffix.Length];
        return name.EndsWith(Hub, StringComparison.Ordinal) && name[..^Hub.Length].Count(char.IsUpper) > 1 ? name[..^Hub.Length] : name;
    }
}
