using System.Reflection;

namespace Schematic.CSharp.Binding.Code;

/// <summary>The attributes by which tools recognise generated types. Code analysis and coverage omit such types.</summary>
internal static class GeneratorMark
{
    /// <summary>The attribute, with the version of the package without the commit.</summary>
    public static string Attribute { get; } =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"Schematic.Build\", {CSharpLiteral.String(VersionOf(typeof(GeneratorMark).Assembly))})";

    /// <summary>
    /// The attributes of a class or struct: not every coverage tool omits <c>GeneratedCode</c> without being configured, and other kinds of
    /// types cannot have <c>ExcludeFromCodeCoverage</c> in .NET 8.
    /// </summary>
    public static string Attributes { get; } = Attribute + ", global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage";

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
