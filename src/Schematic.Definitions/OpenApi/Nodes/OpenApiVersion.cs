using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>The versions of the OpenAPI Specification that readers distinguish.</summary>
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

/// <summary>Determines the version of a document.</summary>
internal static class OpenApiVersions
{
    /// <summary>Returns the version that a document declares; null if it is missing or unknown.</summary>
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
