using System.Reflection;

namespace Schematic.CSharp.Binding.Code;

/// <summary>The attribute by which tools recognise generated types: analysis and coverage omit them.</summary>
internal static class GeneratorMark
{
    /// <summary>The attribute, with the version of the package. The commit it was built from is not part of it.</summary>
    public static string Attribute { get; } =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"Schematic.Build\", {CSharpLiteral.String(VersionOf(typeof(GeneratorMark).Assembly))})";

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
