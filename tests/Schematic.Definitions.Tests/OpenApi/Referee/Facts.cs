namespace Schematic.Definitions.Tests.OpenApi.Referee;

/// <summary>Helpers for the facts of both sides.</summary>
internal static class Facts
{
    /// <summary>A media type without parameters, which the two sides spell differently.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';', ',')[0].Trim().ToLowerInvariant();
}
