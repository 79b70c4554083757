using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>The versions of the OpenAPI Specification that differ in what a reader has to look for.</summary>
internal enum OpenApiVersion
{
    /// <summary>Swagger 2.0.</summary>
    Swagger2,

    /// <summary>OpenAPI 3.0.</summary>
    Version30,

    /// <summary>OpenAPI 3.1, whose schemas are JSON Schema 2020-12.</summary>
    Version31,

    /// <summary>OpenAPI 3.2.</summary>
    Version32,
}

/// <summary>Which version a document is written in.</summary>
internal static class OpenApiVersions
{
    /// <summary>The version that a document states; null where it is none that is known.</summary>
    public static OpenApiVersion? Of(DocumentNode root) => (root.GetText("swagger"), root.GetText("openapi")) switch
    {
        ({ } swagger, _) => IsOrStartsWith(swagger, "2.0") || swagger == "2" ? OpenApiVersion.Swagger2 : null,
        (_, { } openApi) when IsOrStartsWith(openApi, "3.0") || openApi == "3" => OpenApiVersion.Version30,
        (_, { } openApi) when IsOrStartsWith(openApi, "3.1") => OpenApiVersion.Version31,
        (_, { } openApi) when IsOrStartsWith(openApi, "3.2") => OpenApiVersion.Version32,
        _ => null,
    };

    private static bool IsOrStartsWith(string version, string family) =>
        version == family
        || version.StartsWith(family + ".", StringComparison.Ordinal)
        || version.StartsWith(family + "-", StringComparison.Ordinal);
}
