// MSBuild finds this attribute by its full name in any assembly. The oldest supported MSBuild does not declare it yet.
namespace Microsoft.Build.Framework;

[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
