/** The look without meaning: every primitive the screens are made of. */
export { ActionList, type Action } from './action-list';
export { Button, IconButton, IconLink, LinkButton, type ButtonProps, type LinkButtonProps } from './button';
export { Empty } from './empty';
export { Select, TextArea, TextField } from './fields';
export { Icon, type IconName } from './icon';
export { Notice, type NoticeTone } from './notice';
export { Progress } from './progress';
export { Screen } from './screen';
export { Segmented, type SegmentedOption } from './segmented';
export { Sheet } from './sheet';
export { Switch } from './switch';
export { ToastProvider, useToast, type ToastMessage } from './toast';
