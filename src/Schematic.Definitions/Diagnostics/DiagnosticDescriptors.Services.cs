namespace Schematic.Definitions.Diagnostics;

// SCH9060 to SCH9063: projects as descriptions, and items of other packages.
public static partial class DiagnosticDescriptors
{
    /// <summary>The build of a project that is a description creates no document.</summary>
    public static DiagnosticDescriptor ServiceWithoutDocument { get; } = Error(
        "SCH9060", "Project without a document", "The build of '{0}' creates no OpenAPI document. Add to that project <PackageReference Include=\"Microsoft.AspNetCore.OpenApi\" Version=\"10.0.*\" /> and <PackageReference Include=\"Microsoft.Extensions.ApiDescription.Server\" Version=\"10.0.*\" PrivateAssets=\"all\" />, and call AddOpenApi on its services");

    /// <summary>A project has no document with the name that an item states.</summary>
    public static DiagnosticDescriptor UnknownServiceDocument { get; } = Error(
        "SCH9061", "Unknown document of a project", "'{0}' has no document '{1}'; it has {2}");

    /// <summary>A project has several documents, and the item does not select one.</summary>
    public static DiagnosticDescriptor SeveralServiceDocuments { get; } = Error(
        "SCH9062", "Several documents of a project", "'{0}' has several documents: {1}. Select one with the metadata Document");

    /// <summary>Metadata of an <c>OpenApiReference</c> item that have no meaning for the package.</summary>
    public static DiagnosticDescriptor ForeignMetadata { get; } = Message(
        "SCH9063", "Metadata of another generator", "The metadata '{0}' of '{1}' has no meaning for Schematic.Build; it is ignored");
}
