// MSBuild looks for this attribute by its full name, whichever assembly declares it; the oldest MSBuild that the task runs
// in does not declare it yet.
namespace Microsoft.Build.Framework;

[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
