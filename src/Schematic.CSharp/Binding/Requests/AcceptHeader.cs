using System.Globalization;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Composes the header <c>Accept</c> (RFC 9110, section 12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>Lists media types in order of preference.</summary>
    public static string Of(IEnumerable<string> mediaTypes) =>
        string.Join(", ", mediaTypes.Distinct(StringComparer.OrdinalIgnoreCase).Select((mediaType, index) => index == 0 ? mediaType : $"{mediaType};q={Quality(index)}"));

    private static string Quality(int index) => ((10 - Math.Min(index, 9)) / 10m).ToString("0.0", CultureInfo.InvariantCulture);
}
