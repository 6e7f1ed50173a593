/**
 * Runs in the head, before any picture is asked for: pictures of scenes and slices that are not in view wait for the reader's first move, so that
 * nothing stands in the way of the first view on a poor network. A reader who comes to a place within the page, by a link or by going back, waits
 * for nothing: what is above that place must have its height. Without a script the browser's own laziness holds.
 */
export const WAIT_SCRIPT = `(r=>{const[n]=performance.getEntriesByType('navigation');if(location.hash||n&&n.type!=='navigate')return;r.classList.add('waiting');for(const e of ['scroll','wheel','keydown','pointerdown','touchstart','beforeprint'])addEventListener(e,()=>r.classList.remove('waiting'),{once:true,passive:true,capture:true})})(document.documentElement)`;
