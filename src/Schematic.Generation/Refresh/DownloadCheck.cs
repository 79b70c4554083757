using System.Text;
using System.Text.Json;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Refresh;

/// <summary>Determines if the content of a download is a description.</summary>
internal static class DownloadCheck
{
    private const int MaximumDepth = 1024;
    private const int ShownLength = 40;

    /// <summary>Returns the reason why content is not stored in the file of a description; null if there is none.</summary>
    /// <param name="source">The source.</param>
    /// <param name="document">The content.</param>
    public static Diagnostic? ErrorOf(DescriptionSource source, Download.Document document)
    {
        if (source.Sha256 is { } expected && document.Hash != expected) return Error(source, DiagnosticDescriptors.DownloadHashDiffers, document.Hash, expected);
        var start = document.Content.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        if (start is [(byte)'<', ..]) return Error(source, DiagnosticDescriptors.DownloadIsPage, Encoding.UTF8.GetString(start[..Math.Min(start.Length, ShownLength)].ToArray()).ReplaceLineEndings(" "));
        return IsCutOff(start) ? Error(source, DiagnosticDescriptors.DownloadTruncated, "the JSON has no end") : null;
    }

    /// <summary>Returns the reason why a description that was read is not usable; null if there is none.</summary>
    public static Diagnostic? ErrorOf(DescriptionSource source, ReadDescription description)
    {
        // Errors in other files, such as overrides of an operation that no longer exists, are reported by the next build.
        var error = description.Diagnostics.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.File == description.Item.Path);
        if (error is not null) return Error(source, DiagnosticDescriptors.DownloadNotDescription, $"line {error.Location.Line}, column {error.Location.Column}: {error.Descriptor.Code}: {error.Message}");
        return description.Apis.Count == 0 ? Error(source, DiagnosticDescriptors.DownloadNotDescription, "it describes no API") : null;
    }

    // JSON that is valid so far but lacks closing brackets.
    private static bool IsCutOff(ReadOnlySpan<byte> content)
    {
        if (content is not [(byte)'{', ..]) return false;
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth };
        var reader = new Utf8JsonReader(content, isFinalBlock: false, new JsonReaderState(options));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject) return false;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Diagnostic Error(DescriptionSource source, DiagnosticDescriptor descriptor, params IEnumerable<object> arguments) =>
        new(descriptor, source.Location, [source.Address, .. arguments]);
}
