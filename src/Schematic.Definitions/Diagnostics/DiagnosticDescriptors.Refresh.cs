namespace Schematic.Definitions.Diagnostics;

// SCH6030 to SCH6041: the refresh of descriptions from their sources.
public static partial class DiagnosticDescriptors
{
    /// <summary>The metadata <c>Source</c> of an item is not a URL that is fetched.</summary>
    public static DiagnosticDescriptor InvalidSource { get; } = Error(
        "SCH6030", "Invalid source", "'{0}' is not a valid Source of '{1}': {2}");

    /// <summary>The server of a source returned a status other than 200.</summary>
    public static DiagnosticDescriptor SourceRefused { get; } = Error(
        "SCH6031", "Source not available", "'{0}' returned the status {1} {2}; the description is not changed");

    /// <summary>The connection to the server of a source failed.</summary>
    public static DiagnosticDescriptor SourceNotReached { get; } = Error(
        "SCH6032", "Source not reached", "'{0}' cannot be fetched: {1}; the description is not changed");

    /// <summary>The server of a source did not answer completely within the time limit.</summary>
    public static DiagnosticDescriptor SourceTimedOut { get; } = Error(
        "SCH6033", "Source timed out", "'{0}' did not return a complete document within {1} s; the description is not changed. SchematicRefreshTimeout sets the limit");

    /// <summary>A source redirects to a location that is not followed.</summary>
    public static DiagnosticDescriptor RedirectRefused { get; } = Error(
        "SCH6034", "Redirect not followed", "'{0}' redirects to '{1}', which is not fetched: {2}; the description is not changed");

    /// <summary>The document of a source exceeds the size limit.</summary>
    public static DiagnosticDescriptor DownloadTooLarge { get; } = Error(
        "SCH6035", "Document too large", "The document at '{0}' has more than {1} bytes; the description is not changed. SchematicRefreshMaxBytes sets the limit");

    /// <summary>The document of a source was not transferred to its end.</summary>
    public static DiagnosticDescriptor DownloadTruncated { get; } = Error(
        "SCH6036", "Document truncated", "The document at '{0}' is truncated: {1}; the description is not changed");

    /// <summary>A source returned HTML or XML.</summary>
    public static DiagnosticDescriptor DownloadIsPage { get; } = Error(
        "SCH6037", "Page instead of a description", "'{0}' returned a page that begins with '{1}' instead of a description; the description is not changed");

    /// <summary>The document of a source is not a description, or has errors.</summary>
    public static DiagnosticDescriptor DownloadNotDescription { get; } = Error(
        "SCH6038", "Document is not a description", "The document at '{0}' is not a usable description: {1}; the description is not changed");

    /// <summary>The document of a source does not have the hash that the item states.</summary>
    public static DiagnosticDescriptor DownloadHashDiffers { get; } = Error(
        "SCH6039", "Hash differs", "The document at '{0}' has the SHA-256 {1}, but the item states {2}; the description is not changed");

    /// <summary>The file system rejects the replacement of a description.</summary>
    public static DiagnosticDescriptor RefreshNotWritten { get; } = Error(
        "SCH6040", "Description not written", "'{0}' cannot be written: {1}");

    /// <summary>The document of a source breaks callers, and the project treats this as an error.</summary>
    public static DiagnosticDescriptor RefreshBreaksCallers { get; } = Error(
        "SCH6041", "Refresh breaks callers", "The document at '{0}' has {2} changes that break callers of '{1}', and SchematicCompatibility is 'error'; the description is not changed. -p:SchematicCompatibility=warn replaces it");
}
