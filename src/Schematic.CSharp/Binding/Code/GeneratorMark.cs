using System.Reflection;

namespace Schematic.CSharp.Binding.Code;

/// <summary>The attribute by which tools recognise generated types. Code analysis and coverage omit such types.</summary>
internal static class GeneratorMark
{
    /// <summary>The attribute, with the version of the package without the commit.</summary>
    public static string Attribute { get; } =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"Schematic.Build\", {CSharpLiteral.String(VersionOf(typeof(GeneratorMark).Assembly))})";

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
