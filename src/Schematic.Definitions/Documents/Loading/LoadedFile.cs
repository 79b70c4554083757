namespace Schematic.Definitions.Documents.Loading;

/// <summary>A file that a description was read from.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Hash">The SHA-256 of the content in lower-case hexadecimal digits.</param>
public sealed record LoadedFile(string Path, string Hash);
