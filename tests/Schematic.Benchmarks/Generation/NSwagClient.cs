namespace Schematic.Benchmarks.Generation;

/// <summary>A client by NSwag with careful options: System.Text.Json, nullable references, optional parameters last.</summary>
internal static class NSwagClient
{
    /// <summary>The options.</summary>
    public const string Options = "/jsonLibrary:SystemTextJson /generateNullableReferenceTypes:true /generateOptionalPropertiesAsNullable:true /generateOptionalParameters:true";

    /// <summary>Generates the client of a description.</summary>
    /// <param name="nswag">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild.</param>
    /// <param name="description">The path of the description.</param>
    /// <returns>The text; null where it fails, from the description as from its form in JSON.</returns>
    public static string? Generate(string nswag, string description) =>
        TryGenerate(nswag, description) ?? (Path.GetExtension(description) == ".json" ? null : TryGenerate(nswag, JsonForm.Of(description)));

    private static string? TryGenerate(string nswag, string description)
    {
        var output = Path.Combine(Path.GetTempPath(), $"schematic-{Environment.ProcessId}.cs");
        try
        {
            Child.Run(
                "dotnet",
                Path.GetTempPath(),
                [
                    Path.Combine(nswag, "dotnet-nswag.dll"),
                    "openapi2csclient",
                    "/input:" + description,
                    "/output:" + output,
                    "/namespace:Shop",
                    .. Options.Split(' '),
                ]);
            return File.ReadAllText(output);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
        finally
        {
            File.Delete(output);
        }
    }
}
