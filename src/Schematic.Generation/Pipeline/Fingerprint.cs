using System.Security.Cryptography;
using System.Text;
using Schematic.CSharp.Templates;

namespace Schematic.Generation.Pipeline;

/// <summary>SHA-256 over everything that decides about a piece of output, in lower-case hexadecimal digits.</summary>
internal static class Fingerprint
{
    /// <summary>Of a list of texts; where one ends and the next begins matters.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(BitConverter.GetBytes(text?.Length ?? -1));
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of a file's content; null where the file cannot be read.</summary>
    public static string? OfFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Of what the project says about a description.</summary>
    public static string Of(ApiItem item) => Of(
    [
        item.Namespace, item.ClientName, item.ModulePath, item.RequestSuffix, $"{item.IsInternal} {item.IsStrict} {item.IsFlat} {item.HasNamespacePerGroup} {item.Overrides is not null} {item.Record is not null}",
        .. item.Include.Prepend("include"), .. item.Exclude.Prepend("exclude"), .. item.AllowedReferences.Prepend("allow"),
    ]);

    /// <summary>Of everything that goes into every module: the generator, the templates and the options.</summary>
    public static string Of(GenerationOptions options) => Of(
    [
        typeof(Fingerprint).Assembly.ManifestModule.ModuleVersionId.ToString(),
        typeof(TemplateLibrary).Assembly.ManifestModule.ModuleVersionId.ToString(),
        options.Namespace, $"{options.LanguageVersion} {options.EmitsGlobalUsings} {options.EmitsMetadata} {options.Compatibility}",
        .. OfFolder(options.BuiltInTemplates), .. OfFolder(options.OwnTemplates),
    ]);

    private static IEnumerable<string?> OfFolder(string? folder) => !Directory.Exists(folder)
        ? ["none"]
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new { Name = Path.GetRelativePath(folder, path).Replace('\\', '/'), Path = path })
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => new[] { file.Name, OfFile(file.Path) });
}
