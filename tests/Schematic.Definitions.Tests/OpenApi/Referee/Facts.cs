namespace Schematic.Definitions.Tests.OpenApi.Referee;

/// <summary>What facts of either side have in common.</summary>
internal static class Facts
{
    /// <summary>A media type without parameters, which the two sides spell differently.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';', ',')[0].Trim().ToLowerInvariant();
}
